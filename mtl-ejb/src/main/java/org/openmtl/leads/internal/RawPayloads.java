package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmtl.leads.CaptureLead;
import org.openmtl.platform.sql.Sql;

/** What leads were made of, as it came in; forgotten after 90 days. */
@ApplicationScoped
class RawPayloads {
    private static final String KEEP =
            "INSERT INTO leads.raw_payload (lead_id, unit_id, door, payload) VALUES (?, ?, ?, CAST(? AS json))";

    @Inject
    private Sql sql;

    /** Keeps that of a lead which is written already. */
    void keep(Lead lead, CaptureLead command) {
        if (command.payload() != null) {
            sql.run(
                    KEEP,
                    lead.id(),
                    lead.unitId(),
                    command.channel(),
                    command.payload().toString());
        }
    }
}
