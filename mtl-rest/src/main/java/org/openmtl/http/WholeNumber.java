package org.openmtl.http;

import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/** Reads whole numbers from a query; the answer to a wrong one names the parameter. */
public final class WholeNumber {
    private WholeNumber() {}

    /**
     * The number, or the usual one when none is given.
     *
     * @throws MtlProblem validation-failed
     */
    public static int of(String parameter, @Nullable String text, int usual, int least, int greatest) {
        if (text == null) {
            return usual;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= greatest) {
                return number;
            }
        }
        throw MtlProblem.invalid(parameter, "range", "must be a number from " + least + " to " + greatest);
    }
}
