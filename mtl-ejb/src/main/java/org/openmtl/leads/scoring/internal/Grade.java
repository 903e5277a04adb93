package org.openmtl.leads.scoring.internal;

import java.util.Optional;

/** A cell of the matrix: fit A, B or C by engagement 1, 2 or 3, such as A2. */
record Grade(char fit, char engagement) {
    /** Where a lead begins. */
    static final Grade LOWEST = new Grade('C', '3');

    /** The grade of that code, empty when it is none. */
    static Optional<Grade> of(String code) {
        return code.matches("[ABC][123]") ? Optional.of(new Grade(code.charAt(0), code.charAt(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "" + fit + engagement;
    }
}
