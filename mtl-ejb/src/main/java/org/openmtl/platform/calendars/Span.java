package org.openmtl.platform.calendars;

/**
 * A stretch of a day by the clock on the wall.
 *
 * @param from minute of the day it begins with
 * @param until minute of the day it ends before, at most 1440, which is midnight
 */
public record Span(int from, int until) {
    static final int MINUTES_OF_A_DAY = 24 * 60;

    /** Checks that it lies within a day and is not empty. */
    public Span {
        if (from < 0 || until > MINUTES_OF_A_DAY || from >= until) {
            throw new IllegalArgumentException(from + " to " + until + " is no stretch of a day");
        }
    }
}
