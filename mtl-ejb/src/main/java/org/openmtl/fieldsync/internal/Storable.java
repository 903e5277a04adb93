package org.openmtl.fieldsync.internal;

/** JSON that PostgreSQL keeps: it has no NUL character and no half of a surrogate pair, and a device may send both. */
final class Storable {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String ESCAPED_NUL = "\\u0000";

    private Storable() {}

    static String text(String json) {
        StringBuilder text = new StringBuilder(json.length());
        int at = 0;
        while (at < json.length()) {
            if (json.startsWith(ESCAPED_NUL, at)) {
                text.append(REPLACEMENT);
                at += ESCAPED_NUL.length();
            } else if (json.charAt(at) == '\\') {
                text.append(json, at, at + 2); // an escaped backslash, above all, begins no other escape
                at += 2;
            } else {
                int point = json.codePointAt(at);
                text.appendCodePoint(isKept(point) ? point : REPLACEMENT);
                at += Character.charCount(point);
            }
        }
        return text.toString();
    }

    private static boolean isKept(int point) {
        return point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }
}
