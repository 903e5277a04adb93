package org.openmtl.leads.webforms.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.Leads;
import org.openmtl.leads.webforms.WebFormView;
import org.openmtl.platform.customfields.AttributeDefinitions;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.shared.Ids;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.fields.Values;

/** Makes leads of submissions within the running transaction, and keeps what came. */
@ApplicationScoped
class SubmittedLeads {
    private static final String DOOR = "web-form";

    @Inject
    private Leads leads;

    @Inject
    private AttributeDefinitions attributes;

    @Inject
    private Clock clock;

    /** What it says, as fields of a lead that agrees now. */
    Values read(WebFormView form, Map<String, String> given) {
        return SubmittedLead.read(form, given, now(), attributes.of(RecordKind.LEAD));
    }

    void capture(WebFormView form, Map<String, String> given) {
        capture(form, read(form, given), payload(form, given));
    }

    /** The same of one that was confirmed just now: it was met first, and touched, when it was submitted. */
    void capture(WebFormView form, Map<String, String> given, OffsetDateTime submittedAt) {
        Values values = SubmittedLead.submittedAt(submittedAt, read(form, given))
                .with(LeadFields.FIRST_CONTACT_AT, submittedAt);
        JsonObjectBuilder payload = payload(form, given)
                .add("submittedAt", submittedAt.toInstant().toString())
                .add("confirmedAt", now().toInstant().toString());
        capture(form, values, payload);
    }

    private void capture(WebFormView form, Values values, JsonObjectBuilder payload) {
        leads.capture(new CaptureLead(
                Ids.next(), values.with(LeadFields.UNIT_ID, form.unitId()), DOOR, null, payload.build()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static JsonObjectBuilder payload(WebFormView form, Map<String, String> given) {
        JsonObjectBuilder fields = JsonValues.object();
        given.forEach(fields::add);
        return JsonValues.object().add("form", form.id().toString()).add("fields", fields);
    }
}
