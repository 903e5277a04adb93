package org.openmtl.leads.webforms;

import jakarta.validation.constraints.NotNull;
import org.openmtl.shared.MtlProblem;

/** What whoever has got the link of a mail may do with it. */
public interface Confirmations {
    /**
     * Shows what is to be confirmed; changes nothing, since programs that look for bad links open them too.
     *
     * @param token of the link
     * @param address network address of whoever asks
     * @throws MtlProblem not-found, also when it has expired; too-many-requests
     */
    Confirmation look(@NotNull String token, @NotNull String address);

    /**
     * Confirms it: a lead comes of the submission. Doing it again changes nothing.
     *
     * @param token of the link
     * @param address network address of whoever asks
     * @throws MtlProblem not-found, also when it has expired; too-many-requests
     */
    Confirmation confirm(@NotNull String token, @NotNull String address);
}
