package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.Refusal;
import org.openmtl.platform.feed.SyncedRows;
import org.openmtl.platform.identity.Permission;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** What field clients and other readers of the feed see of leads. */
@ApplicationScoped
class SyncedLeads {
    /** Handed over to the reader, who still has something to do about it. */
    private static final String TO_BE_ANSWERED = "t.owner_id = " + SyncedRows.ME
            + " AND t.handed_at IS NOT NULL AND t.refusal IS NULL AND t.contacted_at IS NULL";

    @Produces
    SyncedRows leads() {
        return SyncedRows.of("lead", 4, "leads.lead", Permission.LEAD_READ, 40)
                .openingWith(TO_BE_ANSWERED)
                .showing(LeadFields.ALL.all())
                .showing(
                        Field.of("ownerId", FieldTypes.id()),
                        Field.of("stageSince", FieldTypes.instant()),
                        Field.of("channel", FieldTypes.text(100)),
                        Field.of("handedAt", FieldTypes.instant()),
                        Field.of("acceptBy", FieldTypes.instant()),
                        Field.of("acceptedAt", FieldTypes.instant()),
                        Field.of("contactBy", FieldTypes.instant()),
                        Field.of("contactedAt", FieldTypes.instant()),
                        Field.of("refusal", FieldTypes.text(500)),
                        Field.of("refusalCode", FieldTypes.oneOf(Refusal.class)),
                        Field.of("mergedInto", FieldTypes.id()),
                        Field.of("createdBy", FieldTypes.text(100)),
                        Field.of("updatedAt", FieldTypes.instant()),
                        Field.of("updatedBy", FieldTypes.text(100)));
    }
}
