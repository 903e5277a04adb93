package org.openmtl.leads.webforms.internal;

import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.Leads;
import org.openmtl.leads.webforms.Allowance;
import org.openmtl.leads.webforms.WebFormView;
import org.openmtl.platform.customfields.AttributeDefinitions;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Sha256;
import org.openmtl.shared.fields.Values;

/** The transactions of a submission, each of its own: what was sent is counted although it is refused. */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FormSteps {
    private static final String DOOR = "web-form";
    private static final RecordReader<WebFormView> READER = RecordReader.of(WebFormView.class);
    private static final String FIND =
            "SELECT " + READER.columns("t") + " FROM leads.web_form t WHERE t.key = ? AND t.archived_at IS NULL";

    private static final String COUNT = """
            INSERT INTO leads.web_form_rate AS r (form_id, sender, minute, sent) VALUES (?, ?, date_trunc('minute', now()), 1)
            ON CONFLICT (form_id, sender, minute) DO UPDATE SET sent = r.sent + 1
            RETURNING sent, ceil(extract(epoch FROM minute + interval '1 minute' - now()))
            """;

    @Inject
    private Sql sql;

    @Inject
    private Leads leads;

    @Inject
    private AttributeDefinitions attributes;

    @Inject
    private Clock clock;

    /**
     * The form with that key.
     *
     * @throws MtlProblem not-found
     */
    @OpenToAnyone(because = "whoever fills in a form is nobody we know")
    public WebFormView find(String key) {
        return sql.first(FIND, READER::read, key).orElseThrow(() -> MtlProblem.notFound("web form", key));
    }

    /** Counts a submission; remaining is below zero when it was one too many. */
    @OpenToAnyone(because = "it is counted before anything is believed")
    public Allowance count(WebFormView form, String address) {
        byte[] sender = Sha256.of(form.id() + " " + address);
        return sql.first(
                        COUNT,
                        row -> new Allowance(form.perMinute(), form.perMinute() - row.getLong(1), row.getLong(2)),
                        form.id(),
                        sender)
                .orElseThrow();
    }

    /** Makes a lead of it, and keeps what came. */
    @Requires(LEAD_WRITE)
    public void capture(WebFormView form, Map<String, String> given) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        Values values = SubmittedLead.read(form, given, now, attributes.of(RecordKind.LEAD))
                .with(LeadFields.UNIT_ID, form.unitId());
        leads.capture(new CaptureLead(Ids.next(), values, DOOR, null, json(form, given)));
    }

    private static JsonObject json(WebFormView form, Map<String, String> given) {
        JsonObjectBuilder fields = JsonValues.object();
        given.forEach(fields::add);
        return JsonValues.object()
                .add("form", form.id().toString())
                .add("fields", fields)
                .build();
    }
}
