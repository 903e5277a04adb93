package org.openmtl.platform.customfields.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.openmtl.platform.customfields.CustomFieldFields;
import org.openmtl.platform.feed.SyncedRows;

/** Definitions go to every phone, which shows values by their labels and asks for them. */
@ApplicationScoped
class SyncedCustomFields {
    @Produces
    SyncedRows customFields() {
        return SyncedRows.everywhere("custom-field", 10, "platform.custom_field", 16)
                .showing(CustomFieldFields.NEW.all());
    }
}
