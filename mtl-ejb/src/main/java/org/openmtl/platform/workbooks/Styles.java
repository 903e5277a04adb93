package org.openmtl.platform.workbooks;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show numbers as dates. Nothing else about them matters. */
final class Styles {
    private static final long MOST_BYTES = 16L << 20;
    private static final Pattern NO_PLACEHOLDERS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|[_*].");
    private static final Pattern DATE = Pattern.compile(".*[ymdhs].*", Pattern.DOTALL);

    private final BitSet dates = new BitSet();

    private Styles() {}

    /** Reads the part of that name; a workbook need not have one. */
    static Styles of(ZipFile zip, String name) {
        Styles styles = new Styles();
        try (Part part = Part.open(zip, name, MOST_BYTES)) {
            if (part != null) {
                styles.read(part);
            }
        }
        return styles;
    }

    /** Formats stand before the styles that use them. */
    private void read(Part part) {
        Set<Integer> formats = new HashSet<>();
        int style = 0;
        boolean inStyles = false;
        while (part.next()) {
            if (part.isBegin("numFmt") && isDate(part.attribute("formatCode"))) {
                formats.add(number(part.attribute("numFmtId")));
            } else if (part.isBegin("cellXfs") || part.isEnd("cellXfs")) {
                inStyles = part.isBegin("cellXfs");
            } else if (inStyles && part.isBegin("xf")) {
                int format = number(part.attribute("numFmtId"));
                dates.set(style++, isBuiltInDate(format) || formats.contains(format));
            }
        }
    }

    /** ECMA-376 18.8.30: those of all languages, and those of China, Japan, Korea and Thailand. */
    private static boolean isBuiltInDate(int format) {
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58)
                || (format >= 71 && format <= 81);
    }

    static boolean isDate(@Nullable String formatCode) {
        if (formatCode == null) {
            return false;
        }
        String placeholders = NO_PLACEHOLDERS.matcher(formatCode).replaceAll("").toLowerCase(Locale.ROOT);
        return !placeholders.contains("general") && DATE.matcher(placeholders).matches();
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    /** An attribute that is a whole number, -1 where it is none. */
    static int number(@Nullable String attribute) {
        try {
            return attribute == null ? -1 : Integer.parseInt(attribute);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
