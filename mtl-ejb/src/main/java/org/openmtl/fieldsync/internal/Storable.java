package org.openmtl.fieldsync.internal;

/** JSON that PostgreSQL keeps: it has no NUL character and no half of a surrogate pair, and a device may send both. */
final class Storable {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String ESCAPED_NUL = "\\u0000";

    private Storable() {}

    static String text(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.replace(ESCAPED_NUL, String.valueOf(REPLACEMENT)).codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            text.appendCodePoint(half || point == 0 ? REPLACEMENT : point);
        });
        return text.toString();
    }
}
