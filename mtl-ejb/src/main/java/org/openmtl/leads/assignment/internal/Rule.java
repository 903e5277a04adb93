package org.openmtl.leads.assignment.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.assignment.Method;

/**
 * Who gets the leads that fit; all conditions must hold. Without a person and a team they go to the pool.
 *
 * @param accountOwnerFirst whether the owner of the lead's account goes before
 * @param inWorkingHours whether only people at work get leads
 * @param certificate that whoever gets a lead must hold, null for none
 */
record Rule(
        String name,
        List<Condition> conditions,
        @Nullable UUID person,
        @Nullable UUID team,
        Method method,
        boolean accountOwnerFirst,
        boolean inWorkingHours,
        @Nullable String certificate) {
    boolean fits(LeadFacts lead) {
        return conditions.stream().allMatch(condition -> condition.holds(lead));
    }
}
