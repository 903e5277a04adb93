package org.openmtl.platform.identity;

import jakarta.validation.constraints.NotNull;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/**
 * The first start. While there is nobody, each node prints a set-up secret of its own when it starts; any of them makes the first
 * administrator, once, at any node, and with that all of them are dead. They do not end by themselves: who reads the console of an
 * empty installation may as well restart it.
 */
public interface Setup {
    /**
     * Makes the top unit and its administrator.
     *
     * @param values fields of {@link SetupFields}
     * @param address where the request came from
     * @throws MtlProblem wrong-setup-secret, already-set-up, too-many-requests, validation-failed
     */
    PersonView run(@NotNull Values values, @NotNull String address);
}
