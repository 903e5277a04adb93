package org.openmtl.launcher.boot;

import java.util.HexFormat;

/** Writes strings, numbers and booleans as JSON; a library for three cases would be visible to the application. */
final class JsonText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private JsonText() {}

    static void field(StringBuilder line, String name, Object value) {
        line.append(line.length() == 1 ? "" : ",");
        string(line, name);
        line.append(':');
        if (value instanceof Number || value instanceof Boolean) {
            number(line, value);
        } else {
            string(line, String.valueOf(value));
        }
    }

    private static void number(StringBuilder line, Object value) {
        if (value instanceof Number figure && !Double.isFinite(figure.doubleValue())) {
            string(line, value.toString());
        } else {
            line.append(value);
        }
    }

    private static void string(StringBuilder line, String text) {
        line.append('"');
        for (int index = 0; index < text.length(); index++) {
            character(line, text.charAt(index));
        }
        line.append('"');
    }

    private static void character(StringBuilder line, char character) {
        switch (character) {
            case '"' -> line.append("\\\"");
            case '\\' -> line.append("\\\\");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> plain(line, character);
        }
    }

    /** Control characters and halves of surrogate pairs are escaped; so are the line ends of Unicode, which some log readers split at. */
    private static void plain(StringBuilder line, char character) {
        if (character < ' ' || Character.isSurrogate(character) || character == '\u2028' || character == '\u2029') {
            line.append("\\u").append(HEX.toHexDigits(character));
        } else {
            line.append(character);
        }
    }
}
