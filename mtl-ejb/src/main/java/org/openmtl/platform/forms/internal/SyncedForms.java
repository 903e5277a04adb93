package org.openmtl.platform.forms.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.openmtl.platform.feed.SyncedRows;
import org.openmtl.platform.forms.FormFields;

/** Forms go to every phone; what they ask is fetched when it is needed, and kept for ever. */
@ApplicationScoped
class SyncedForms {
    @Produces
    SyncedRows forms() {
        return SyncedRows.everywhere("form", 9, "platform.form", 15)
                .showing(FormFields.NAME, FormFields.PURPOSE, FormFields.VERSIONS);
    }
}
