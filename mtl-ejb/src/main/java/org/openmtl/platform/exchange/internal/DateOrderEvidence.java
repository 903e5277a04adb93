package org.openmtl.platform.exchange.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openmtl.platform.exchange.DateOrder;

/** Learns from the dates of a file which of their numbers is the day: the one that passes twelve. */
final class DateOrderEvidence {
    private static final Pattern DATE = Pattern.compile("\\s*(\\d{1,2})[/-](\\d{1,2})[/-]\\d{4}(?:\\D.*)?");
    private static final int MONTHS = 12;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;

    private long dayFirst;
    private long monthFirst;

    void see(String cell) {
        if (cell.length() < SHORTEST || cell.length() > LONGEST) {
            return;
        }
        Matcher date = DATE.matcher(cell);
        if (date.matches()) {
            dayFirst += Integer.parseInt(date.group(1)) > MONTHS ? 1 : 0;
            monthFirst += Integer.parseInt(date.group(2)) > MONTHS ? 1 : 0;
        }
    }

    /** Month first when nothing speaks for the other. */
    DateOrder order() {
        return dayFirst > monthFirst ? DateOrder.DMY : DateOrder.MDY;
    }
}
