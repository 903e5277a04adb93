package org.openmtl.leads.webforms.internal;

import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.webforms.SubmitForm;
import org.openmtl.leads.webforms.WebFormView;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.mail.Mail;
import org.openmtl.platform.mail.MailAddresses;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Sha256;

/** The transactions of a confirmation, each of its own: who asks is counted although they are refused. */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ConfirmationSteps {
    private static final int MOST_A_MINUTE = 60;
    private static final int WAIT_SECONDS = 600;
    private static final RecordReader<WebFormView> READER = RecordReader.of(WebFormView.class);

    /** Archived or not: what was sent before still counts. */
    private static final String FORM = "SELECT " + READER.columns("t") + " FROM leads.web_form t WHERE t.id = ?";

    private static final String COUNT = """
            INSERT INTO leads.confirmation_rate AS r (sender, minute, asked) VALUES (?, date_trunc('minute', now()), 1)
            ON CONFLICT (sender, minute) DO UPDATE SET asked = r.asked + 1
            RETURNING asked
            """;

    @Inject
    private Sql sql;

    @Inject
    private WaitingRows rows;

    @Inject
    private SubmittedLeads leads;

    @Inject
    private Mail mail;

    @Inject
    private OptInSettings settings;

    /** Counts somebody who asks; false when it was once too often. */
    @OpenToAnyone(because = "it is counted before anything is believed")
    public boolean count(String address) {
        return sql.first(COUNT, row -> row.getLong(1), Sha256.of("confirmation " + address))
                        .orElseThrow()
                <= MOST_A_MINUTE;
    }

    /** The submission with that token, unless it has expired. */
    @OpenToAnyone(because = "whoever reads the mail of an address is nobody we know")
    public Optional<Waiting> find(OptInToken token) {
        return rows.find(token);
    }

    /** The form that a submission was sent by. */
    @OpenToAnyone(because = "whoever reads the mail of an address is nobody we know")
    public WebFormView formOf(Waiting submission) {
        return sql.first(FORM, READER::read, submission.formId()).orElseThrow();
    }

    /**
     * Keeps what was submitted and has whoever reads the mail of its address asked. Too many for one address leave nothing, and their
     * sender is told the same, so that nobody can fill a stranger's mail box or find out who has been here before.
     *
     * @throws MtlProblem validation-failed; too-many-requests, when the form has sent very many mails
     */
    @Requires(LEAD_WRITE)
    public void ask(WebFormView form, SubmitForm command) {
        String email = address(form, command.given());
        if (rows.isBusy(form)) {
            throw MtlProblem.of(
                    CommonProblem.TOO_MANY_REQUESTS,
                    "This form was sent very often within an hour: wait before the next",
                    Map.of("retryAfter", WAIT_SECONDS));
        }
        if (!rows.wasWrittenTo(email, form)) {
            ask(form, email, command);
        }
    }

    private void ask(WebFormView form, String email, SubmitForm command) {
        String page = settings.publicUrl()
                .orElseThrow(() -> MtlProblem.of(CommonProblem.UNAVAILABLE, "This form cannot be confirmed now"));
        UUID id = Ids.next();
        OptInToken token = OptInToken.random();
        Locale language = OptInMail.language(command.languages());
        Map<String, String> given = new HashMap<>(command.given());
        given.remove(form.honeypot());
        rows.keep(id, form, email, given, token, language, settings.patience());
        String link = page + "/confirm/" + token.text();
        mail.send(OptInMail.of(id, email, form.name(), link, settings.patience(), language));
    }

    /** Refuses what a form without double opt-in would be refused for, and what mail cannot be sent to. */
    private String address(WebFormView form, Map<String, String> given) {
        String email = leads.read(form, given).get(LeadFields.EMAIL);
        if (email == null) {
            throw MtlProblem.invalid(LeadFields.EMAIL.name(), "required", "must be given");
        }
        if (MailAddresses.deliverable(email).isEmpty()) {
            throw MtlProblem.invalid(LeadFields.EMAIL.name(), "email", "must be an e-mail address");
        }
        return email;
    }

    /** Makes a lead of it, unless that was done already; false when it is not there any more. */
    @Requires(LEAD_WRITE)
    public boolean confirm(OptInToken token, WebFormView form) {
        Optional<Waiting> held = rows.hold(token);
        held.filter(submission -> !submission.isConfirmed()).ifPresent(submission -> {
            leads.capture(submission.of(form), submission.texts(), submission.submittedAt());
            rows.confirmed(submission);
        });
        return held.isPresent();
    }
}
