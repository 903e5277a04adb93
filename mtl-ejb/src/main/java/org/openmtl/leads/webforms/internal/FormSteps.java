package org.openmtl.leads.webforms.internal;

import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.openmtl.leads.webforms.Allowance;
import org.openmtl.leads.webforms.WebFormView;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Sha256;

/** The transactions of a submission, each of its own: what was sent is counted although it is refused. */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FormSteps {
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
    private SubmittedLeads leads;

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

    /** Makes a lead of it. */
    @Requires(LEAD_WRITE)
    public void capture(WebFormView form, Map<String, String> given) {
        leads.capture(form, given);
    }
}
