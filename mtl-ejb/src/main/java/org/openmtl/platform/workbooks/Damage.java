package org.openmtl.platform.workbooks;

import org.openmtl.shared.MtlProblem;

/** Why a workbook cannot be read. */
final class Damage {
    private Damage() {}

    static MtlProblem damaged(String what) {
        return refused("xlsx", "is no workbook that can be read: " + what);
    }

    static MtlProblem refused(String rule, String message) {
        return MtlProblem.invalid("file", rule, message);
    }
}
