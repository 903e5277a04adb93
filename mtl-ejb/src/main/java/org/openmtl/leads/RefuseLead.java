package org.openmtl.leads;

import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/**
 * Refuse a lead that was handed over.
 *
 * @param lead which one
 * @param code why; null from a client that knows words only, and then the lead stays rejected
 * @param note why, in words; null when the code says all
 */
public record RefuseLead(
        AnswerLead lead, @Nullable Refusal code, @Nullable String note) {
    /**
     * One of the two must say why.
     *
     * @throws MtlProblem validation-failed
     */
    public RefuseLead {
        if (code == null && note == null) {
            throw MtlProblem.invalid("code", "required", "code or reason must say why");
        }
    }

    /** What the lead itself keeps of it. */
    public String words() {
        return note == null ? String.valueOf(code) : note;
    }

    /** What the history says. */
    public String reason() {
        return code == null || note == null ? words() : code + ": " + note;
    }
}
