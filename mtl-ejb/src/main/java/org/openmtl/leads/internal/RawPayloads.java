package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.openmtl.leads.CaptureLead;
import org.openmtl.platform.sql.Sql;

/** What leads were made of, as it came in; forgotten after 90 days. */
@ApplicationScoped
class RawPayloads {
    private static final String KEEP =
            "INSERT INTO leads.raw_payload (lead_id, unit_id, door, payload) VALUES (?, ?, ?, CAST(? AS json))";

    @Inject
    private Sql sql;

    /** Keeps those of leads that are written already, each made by the command at its place. */
    void keep(List<Lead> leads, List<CaptureLead> commands) {
        List<Object[]> kept = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            Lead lead = leads.get(i);
            CaptureLead command = commands.get(i);
            if (command.payload() != null) {
                kept.add(new Object[] {
                    lead.id(),
                    lead.unitId(),
                    command.channel(),
                    command.payload().toString()
                });
            }
        }
        sql.batch(KEEP, kept);
    }
}
