package org.openmtl.relationship.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.openmtl.platform.feed.SyncedRows;
import org.openmtl.platform.identity.Permission;
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.ContactFields;
import org.openmtl.relationship.FindingFields;
import org.openmtl.relationship.PromiseFields;
import org.openmtl.relationship.VisitFields;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** What field clients and other readers of the feed see of customers: accounts first, since all else refers to them. */
@ApplicationScoped
class SyncedCustomers {
    private static final Field<?> UNIT = Field.of("unitId", FieldTypes.id());
    private static final Field<?> OWNER = Field.of("ownerId", FieldTypes.id());
    private static final Field<?> CREATED_BY = Field.of("createdBy", FieldTypes.text(100));
    private static final Field<?> UPDATED_AT = Field.of("updatedAt", FieldTypes.instant());
    private static final Field<?> UPDATED_BY = Field.of("updatedBy", FieldTypes.text(100));
    private static final Field<?> CAPTURED_AT = Field.of("capturedAt", FieldTypes.instant());

    /** Where the reader is expected. */
    private static final String TO_BE_VISITED = " IN (SELECT v.account_id FROM relationship.visit v WHERE v.owner_id = "
            + SyncedRows.ME + " AND v.state <> 'DONE' AND v.archived_at IS NULL AND v.date" + SyncedRows.ABOUT_TODAY
            + ")";

    @Produces
    SyncedRows accounts() {
        return SyncedRows.of("account", 1, "relationship.account", Permission.ACCOUNT_READ, 10)
                .openingWith("t.id" + TO_BE_VISITED)
                .showing(AccountFields.ALL.all())
                .showing(OWNER, CREATED_BY, UPDATED_AT, UPDATED_BY);
    }

    @Produces
    SyncedRows contacts() {
        return SyncedRows.of("contact", 2, "relationship.contact", Permission.CONTACT_READ, 20)
                .openingWith("t.account_id" + TO_BE_VISITED)
                .showing(ContactFields.ALL.all())
                .showing(UNIT, CREATED_BY, UPDATED_AT, UPDATED_BY);
    }

    @Produces
    SyncedRows visits() {
        return SyncedRows.of("visit", 3, "relationship.visit", Permission.VISIT_READ, 30)
                .openingWith(
                        "t.owner_id = " + SyncedRows.ME + " AND t.state <> 'DONE' AND t.date" + SyncedRows.ABOUT_TODAY)
                .showing(VisitFields.ALL.all())
                .showing(VisitFields.CHECKED_IN_AT, UNIT, OWNER, CAPTURED_AT, CREATED_BY, UPDATED_AT, UPDATED_BY);
    }

    @Produces
    SyncedRows findings() {
        return SyncedRows.of("finding", 5, "relationship.finding", Permission.VISIT_READ, 50)
                .showing(FindingFields.ALL.all())
                .showing(UNIT, CREATED_BY, UPDATED_AT, UPDATED_BY);
    }

    @Produces
    SyncedRows promises() {
        return SyncedRows.of("promise", 6, "relationship.promise", Permission.VISIT_READ, 60)
                .showing(PromiseFields.ALL.all())
                .showing(UNIT, CREATED_BY, UPDATED_AT, UPDATED_BY);
    }
}
