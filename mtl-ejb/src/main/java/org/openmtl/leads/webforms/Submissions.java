package org.openmtl.leads.webforms;

import jakarta.validation.constraints.NotNull;
import org.openmtl.shared.MtlProblem;

/** What anybody may do with a form. */
public interface Submissions {
    /**
     * Whether scripts of pages of that origin may send it.
     *
     * @throws MtlProblem not-found
     */
    boolean isWelcome(@NotNull String key, @NotNull String origin);

    /**
     * Takes a submission: a lead comes of it, at once or, where the form asks for double opt-in, when it is confirmed by mail; unless a
     * machine has sent it, which is told the same.
     *
     * @return how often its sender may go on
     * @throws MtlProblem not-found; forbidden, for a page of another origin; too-many-requests; validation-failed
     */
    Allowance submit(@NotNull SubmitForm command);
}
