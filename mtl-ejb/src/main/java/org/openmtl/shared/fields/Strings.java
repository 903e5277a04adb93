package org.openmtl.shared.fields;

/** Text with a greatest length; PostgreSQL holds no NUL and JSON no lone surrogate, so neither is let in. */
abstract class Strings extends FieldType.OfString<String> {
    private final int max;

    Strings(int max) {
        this.max = max;
    }

    @Override
    String fromText(String text, Reading context) throws BrokenRule {
        String trimmed = text.strip();
        if (trimmed.length() > max) {
            throw new BrokenRule("max-length", "must have at most " + max + " characters");
        }
        if (trimmed.indexOf('\0') >= 0 || hasLoneSurrogate(trimmed)) {
            throw new BrokenRule("characters", "must not contain NUL or half a character");
        }
        return checked(trimmed, context);
    }

    /** Further rules and the normal form. */
    String checked(String text, Reading context) throws BrokenRule {
        return text;
    }

    static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
