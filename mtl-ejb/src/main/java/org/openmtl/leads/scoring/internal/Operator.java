package org.openmtl.leads.scoring.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openmtl.platform.customfields.Comparison;

/** How a rule looks at a property. Texts are compared without regard to case; one of several values is enough. */
enum Operator {
    EQUALS("equals", Takes.TEXTS, Comparison.EQUALITY) {
        @Override
        boolean isTrue(String value, PropertyRule rule) {
            return rule.values().stream().anyMatch(value::equalsIgnoreCase);
        }
    },
    ONE_OF("oneOf", Takes.TEXTS, Comparison.EQUALITY) {
        @Override
        boolean isTrue(String value, PropertyRule rule) {
            return EQUALS.isTrue(value, rule);
        }
    },
    CONTAINS("contains", Takes.TEXTS, Comparison.PART) {
        @Override
        boolean isTrue(String value, PropertyRule rule) {
            return rule.values().stream().anyMatch(part -> lower(value).contains(lower(part)));
        }
    },
    STARTS_WITH("startsWith", Takes.TEXTS, Comparison.PART) {
        @Override
        boolean isTrue(String value, PropertyRule rule) {
            return rule.values().stream().anyMatch(start -> lower(value).startsWith(lower(start)));
        }
    },
    PRESENT("present", Takes.NOTHING, Comparison.PRESENCE) {
        @Override
        boolean isTrue(String value, PropertyRule rule) {
            return true;
        }
    },
    ABSENT("absent", Takes.NOTHING, Comparison.PRESENCE) {
        @Override
        boolean holds(List<String> values, PropertyRule rule) {
            return values.isEmpty();
        }

        @Override
        boolean isTrue(String value, PropertyRule rule) {
            return false;
        }
    },
    GREATER("greater", Takes.MIN, Comparison.ORDER) {
        @Override
        boolean isTrue(String value, PropertyRule rule) {
            OptionalDouble number = Sizes.number(value);
            return number.isPresent() && number.getAsDouble() > rule.min();
        }
    },
    LESS("less", Takes.MAX, Comparison.ORDER) {
        @Override
        boolean isTrue(String value, PropertyRule rule) {
            OptionalDouble number = Sizes.number(value);
            return number.isPresent() && number.getAsDouble() < rule.max();
        }
    },
    BETWEEN("between", Takes.BOTH, Comparison.ORDER) {
        @Override
        boolean isTrue(String value, PropertyRule rule) {
            OptionalDouble number = Sizes.number(value);
            return number.isPresent() && number.getAsDouble() >= rule.min() && number.getAsDouble() <= rule.max();
        }
    },
    /** Understands bands such as 51-200 and 1000+ besides numbers. */
    COMPANY_SIZE("companySize", Takes.BOTH, Comparison.BAND) {
        @Override
        boolean isTrue(String value, PropertyRule rule) {
            return Sizes.of(value)
                    .filter(size -> size.least() >= rule.min() && size.most() <= rule.max())
                    .isPresent();
        }
    };

    /** What stands beside the operator in a rule. */
    enum Takes {
        NOTHING,
        TEXTS,
        MIN,
        MAX,
        BOTH
    }

    private final String code;
    private final Takes takes;
    private final Comparison comparison;

    Operator(String code, Takes takes, Comparison comparison) {
        this.code = code;
        this.takes = takes;
        this.comparison = comparison;
    }

    static Optional<Operator> of(String code) {
        return Arrays.stream(values())
                .filter(operator -> operator.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(operator -> operator.code).toList();
    }

    Takes takes() {
        return takes;
    }

    /** What it does with a custom field. */
    Comparison comparison() {
        return comparison;
    }

    /** Whether it holds for what a lead has of a property, which may be nothing. */
    boolean holds(List<String> values, PropertyRule rule) {
        return values.stream().anyMatch(value -> isTrue(value, rule));
    }

    abstract boolean isTrue(String value, PropertyRule rule);

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
