package org.openmtl.shared.fields;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimal numbers within bounds, in their shortest form. */
final class Numbers extends FieldType<BigDecimal> {
    private static final Pattern WRITTEN = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private final BigDecimal least;
    private final BigDecimal greatest;
    private final int scale;

    Numbers(BigDecimal least, BigDecimal greatest, int scale) {
        this.least = least;
        this.greatest = greatest;
        this.scale = scale;
    }

    @Override
    public String sqlType() {
        return "numeric";
    }

    @Override
    BigDecimal fromJson(JsonValue value, Reading context) throws BrokenRule {
        if (!(value instanceof JsonNumber number)) {
            throw new BrokenRule("type", "must be a number");
        }
        return checked(number.bigDecimalValue());
    }

    @Override
    BigDecimal fromText(String text, Reading context) throws BrokenRule {
        return checked(new BigDecimal(
                FieldTypes.matching(WRITTEN, text.strip(), "type", "must be a number such as 1250 or -12.5")));
    }

    /** Compared before it is written out, which 1e999999999 could not be. */
    private BigDecimal checked(BigDecimal number) throws BrokenRule {
        if (number.compareTo(least) < 0 || number.compareTo(greatest) > 0) {
            throw new BrokenRule(
                    "range", "must be a number from " + least.toPlainString() + " to " + greatest.toPlainString());
        }
        BigDecimal shortest = number.stripTrailingZeros();
        if (shortest.scale() > scale) {
            throw new BrokenRule(
                    "scale",
                    scale == 0 ? "must be a whole number" : "must have at most " + scale + " digits behind the point");
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
