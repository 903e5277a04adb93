package org.openmtl.shared.fields;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openmtl.shared.Ids;

/** The types of field there are. */
public final class FieldTypes {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>(),;:\"\\[\\]]{1,64}@[^\\s@<>(),;:\"\\[\\]]+\\.[^\\s@<>(),;:\"\\[\\]]{2,63}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/?#@]+([/?#]\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Asking for them copies all 600 each time. */
    private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private FieldTypes() {}

    /** Text of one or more lines, trimmed, at most {@code max} UTF-16 units, without NUL. */
    public static FieldType<String> text(int max) {
        return new Strings(max) {};
    }

    /** Text that keeps to a pattern, trimmed. */
    public static FieldType<String> text(int max, Pattern pattern, String rule, String message) {
        return new Strings(max) {
            @Override
            String checked(String text, Reading context) throws BrokenRule {
                return matching(pattern, text, rule, message);
            }
        };
    }

    /** Text exactly as it was typed, blanks at its ends too. */
    public static FieldType<String> verbatim(int max) {
        return new FieldType.OfString<>() {
            @Override
            String fromText(String text, Reading context) throws BrokenRule {
                if (text.length() > max) {
                    throw new BrokenRule("max-length", "must have at most " + max + " characters");
                }
                return text;
            }
        };
    }

    /** An e-mail address, trimmed and in lower case. */
    public static FieldType<String> email() {
        return new Strings(254) {
            @Override
            String checked(String text, Reading context) throws BrokenRule {
                return matching(EMAIL, text.toLowerCase(Locale.ROOT), "email", "must be an e-mail address");
            }
        };
    }

    /** A phone number; kept as E.164. A national number needs the country beside it. */
    public static FieldType<String> phone() {
        return new Strings(60) {
            @Override
            String checked(String text, Reading context) throws BrokenRule {
                return PhoneNumbers.e164(text, context.region());
            }
        };
    }

    /** An ISO 3166-1 alpha-2 country code. */
    public static FieldType<String> country() {
        return new Strings(2) {
            @Override
            String checked(String text, Reading context) throws BrokenRule {
                String code = text.toUpperCase(Locale.ROOT);
                if (!COUNTRIES.contains(code)) {
                    throw new BrokenRule("country", "must be an ISO 3166-1 alpha-2 code such as DE");
                }
                return code;
            }
        };
    }

    /** A BCP 47 language tag such as zh-CN. */
    public static FieldType<String> language() {
        return new Strings(35) {
            @Override
            String checked(String text, Reading context) throws BrokenRule {
                String tag = Locale.forLanguageTag(text).toLanguageTag();
                if (!tag.equalsIgnoreCase(text) || tag.equals("und")) {
                    throw new BrokenRule("language", "must be a BCP 47 language tag such as zh-CN");
                }
                return tag;
            }
        };
    }

    /** An IANA time zone such as Europe/Madrid. */
    public static FieldType<String> timeZone() {
        return new Strings(60) {
            @Override
            String checked(String text, Reading context) throws BrokenRule {
                if (!TIME_ZONES.contains(text)) {
                    throw new BrokenRule("time-zone", "must be an IANA time zone such as Europe/Madrid");
                }
                return text;
            }
        };
    }

    /** An upper-case code of letters, digits and underscores, at most 40 characters. */
    public static FieldType<String> code() {
        return new Strings(40) {
            @Override
            String checked(String text, Reading context) throws BrokenRule {
                return matching(CODE, text, "code", "must be an upper-case code such as FOLLOW_UP");
            }
        };
    }

    /** One of an enum's names. */
    public static <E extends Enum<E>> FieldType<E> oneOf(Class<E> type) {
        return new FieldType.OfString<>() {
            @Override
            E fromText(String text, Reading context) throws BrokenRule {
                try {
                    return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
                } catch (IllegalArgumentException unknown) {
                    throw new BrokenRule("one-of", "must be one of " + Arrays.toString(type.getEnumConstants()));
                }
            }
        };
    }

    /** The id of something. */
    public static FieldType<UUID> id() {
        return new FieldType.OfString<>() {
            @Override
            UUID fromText(String text, Reading context) throws BrokenRule {
                return Ids.parse(text).orElseThrow(() -> new BrokenRule("uuid", "must be a UUID of 36 characters"));
            }
        };
    }

    /** A day of the calendar, {@code YYYY-MM-DD}; never converted. From a file other common forms too. */
    public static FieldType<LocalDate> date() {
        return new FieldType.OfString<>() {
            @Override
            public String sqlType() {
                return "date";
            }

            @Override
            LocalDate fromText(String text, Reading context) throws BrokenRule {
                return Times.date(text, context);
            }
        };
    }

    /** An instant with its offset, RFC 3339. From a file other common forms too. */
    public static FieldType<OffsetDateTime> instant() {
        return new FieldType.OfString<>() {
            @Override
            public String sqlType() {
                return "timestamptz";
            }

            @Override
            OffsetDateTime fromText(String text, Reading context) throws BrokenRule {
                return Times.instant(text, context);
            }
        };
    }

    /** A whole number from zero to {@code greatest}. */
    public static FieldType<Long> wholeNumber(long greatest) {
        return new FieldType<>() {
            @Override
            public String sqlType() {
                return "bigint";
            }

            @Override
            Long fromJson(JsonValue value, Reading context) throws BrokenRule {
                if (value.getValueType() != JsonValue.ValueType.NUMBER) {
                    throw new BrokenRule("type", "must be a number");
                }
                return fromText(value.toString(), context);
            }

            @Override
            Long fromText(String text, Reading context) throws BrokenRule {
                matching(DIGITS, text.strip(), "range", "must be a whole number from 0 to " + greatest);
                long number = Long.parseLong(text.strip());
                if (number > greatest) {
                    throw new BrokenRule("range", "must be a whole number from 0 to " + greatest);
                }
                return number;
            }
        };
    }

    /** True or false. */
    public static FieldType<Boolean> yesNo() {
        return new FieldType<>() {
            @Override
            Boolean fromJson(JsonValue value, Reading context) throws BrokenRule {
                if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
                    throw new BrokenRule("type", "must be true or false");
                }
                return value == JsonValue.TRUE;
            }

            @Override
            Boolean fromText(String text, Reading context) throws BrokenRule {
                return switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "y", "1", "是" -> true;
                    case "false", "no", "n", "0", "否" -> false;
                    default -> throw new BrokenRule("type", "must be true or false");
                };
            }
        };
    }

    /** A decimal number within bounds, of at most {@code scale} digits behind the point. */
    public static FieldType<BigDecimal> decimal(BigDecimal least, BigDecimal greatest, int scale) {
        return new Numbers(least, greatest, scale);
    }

    /** The address of a web page. */
    public static FieldType<String> url() {
        return new Strings(2000) {
            @Override
            String checked(String text, Reading context) throws BrokenRule {
                return matching(URL, text, "url", "must be an address such as https://example.com/page");
            }
        };
    }

    /**
     * One of some codes.
     *
     * @param names further names by which texts of files call the codes, in lower case
     */
    public static FieldType<String> choice(Set<String> codes, Map<String, String> names) {
        return new Choice(codes, names);
    }

    /** Some of some codes; in the text of a file with semicolons between. Names as in {@link #choice}. */
    public static FieldType<List<String>> choices(Set<String> codes, Map<String, String> names) {
        return new Choices(new Choice(codes, names));
    }

    /** A JSON value of at most {@code maxLength} characters, kept as it is. */
    public static FieldType<JsonValue> json(int maxLength) {
        return new Json<>(JsonValue.class, "value", maxLength);
    }

    /** A JSON object of facts that are patched one by one, each by its name; of at most {@code maxLength} characters. */
    public static FieldType<JsonObject> facts(int maxLength) {
        return new Json<>(JsonObject.class, "object", maxLength) {
            @Override
            public boolean isPatchedByName() {
                return true;
            }
        };
    }

    /** A JSON object of at most {@code maxLength} characters, kept as it is. */
    public static FieldType<JsonObject> object(int maxLength) {
        return new Json<>(JsonObject.class, "object", maxLength);
    }

    /** A JSON array of at most {@code maxLength} characters, kept as it is. */
    public static FieldType<JsonArray> array(int maxLength) {
        return new Json<>(JsonArray.class, "array", maxLength);
    }

    /** References to files, each with id, sha256, len and type, and q where it answers a question of a form. */
    public static FieldType<JsonArray> files() {
        return new FileReferences();
    }

    static String matching(Pattern pattern, String text, String rule, String message) throws BrokenRule {
        if (!pattern.matcher(text).matches()) {
            throw new BrokenRule(rule, message);
        }
        return text;
    }
}
