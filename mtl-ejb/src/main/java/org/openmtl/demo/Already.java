package org.openmtl.demo;

import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Whether something that the demonstration makes is there from an earlier start. */
final class Already {
    private Already() {}

    /** Whether what is read is there; any other refusal is none of the answers. */
    static boolean isThere(Runnable read) {
        try {
            read.run();
            return true;
        } catch (MtlProblem refusal) {
            if (refusal.code() == CommonProblem.NOT_FOUND) {
                return false;
            }
            throw refusal;
        }
    }
}
