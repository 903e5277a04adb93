package org.openmtl.leads.internal;

import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.rows.Rows;

/** The leads that others were merged into: who writes to one of those writes to them. */
@ApplicationScoped
class Winners {
    @Inject
    private Rows rows;

    /** The lead that this one is a part of now, at the end of all merges; empty for one that stands for itself. */
    Optional<Lead> of(Lead lead) {
        UUID next = lead.mergedInto();
        Optional<Lead> winner = Optional.empty();
        while (next != null) {
            winner = rows.find(Lead.class, next, LEAD_WRITE);
            next = winner.map(Lead::mergedInto).orElse(null);
        }
        return winner;
    }
}
