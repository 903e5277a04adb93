package org.openmtl.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.openmtl.platform.forms.FormFields;
import org.openmtl.platform.forms.FormPurpose;
import org.openmtl.platform.forms.Forms;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.fields.Values;

/** The form that the demonstration's salespeople fill in at a visit, in both languages. */
@ApplicationScoped
class DemoForm {
    /** An id of version 7 from the first day of 2026, the same in every installation. */
    static final UUID ID = UUID.fromString("019b76da-a800-7000-9000-000000000001");

    private static final JsonObject NAME = JsonValues.object()
            .add("en", "Measuring at the customer's")
            .add("zh-CN", "客户现场测量调查")
            .build();

    @Inject
    private Forms forms;

    /** Makes and publishes it as whoever acts. */
    @Transactional
    void create() {
        forms.add(ID, Values.none().with(FormFields.NAME, NAME).with(FormFields.PURPOSE, FormPurpose.VISIT), null);
        forms.publish(ID, DemoTable.object("visit-form"), null);
    }

    boolean exists() {
        return Already.isThere(() -> forms.version(ID, 1));
    }
}
