package org.openmtl.leads.webforms.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.leads.webforms.WebFormView;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.Sha256;

/** The table of submissions that wait. All times are the database's. */
@ApplicationScoped
class WaitingRows {
    /** Mails that one form may cause in an hour, which no fair comes near to. */
    private static final int MOST_PER_FORM = 1000;

    private static final RecordReader<Waiting> READER = RecordReader.of(Waiting.class);

    /** Of two submissions at once with the same address one waits for the other here. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 0))";

    /** Served by web_form_confirmation_form. */
    private static final String FORM_IS_BUSY = """
            SELECT 1 FROM leads.web_form_confirmation WHERE form_id = ? AND submitted_at > now() - interval '1 hour'
            HAVING count(*) >= ?
            """;

    /** One mail in ten minutes for the same form, five a day for all of them. Served by web_form_confirmation_address. */
    private static final String WAS_WRITTEN_TO = """
            SELECT 1 FROM leads.web_form_confirmation WHERE address = ? AND submitted_at > now() - interval '1 day'
            HAVING count(*) >= 5 OR count(*) FILTER (WHERE form_id = ? AND submitted_at > now() - interval '10 minutes') > 0
            """;

    private static final String KEEP = """
            INSERT INTO leads.web_form_confirmation (id, unit_id, form_id, address, token, email, shown, consent_text, given, language, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, CAST(? AS jsonb), ?, CAST(? AS json), ?, now() + make_interval(secs => ?))
            """;

    private static final String FIND = "SELECT " + READER.columns("t")
            + " FROM leads.web_form_confirmation t WHERE t.token = ? AND t.expires_at > now()";

    private static final String HOLD = FIND + " FOR UPDATE";

    private static final String CONFIRMED = """
            UPDATE leads.web_form_confirmation
               SET state = 'CONFIRMED', confirmed_at = now(), email = NULL, shown = NULL, consent_text = NULL, given = NULL
             WHERE id = ?
            """;

    private static final String TALLY = """
            INSERT INTO leads.web_form_tally AS t (form_id, confirmed) VALUES (?, 1)
            ON CONFLICT (form_id) DO UPDATE SET confirmed = t.confirmed + 1
            """;

    @Inject
    private Sql sql;

    boolean isBusy(WebFormView form) {
        return sql.exists(FORM_IS_BUSY, form.id(), MOST_PER_FORM);
    }

    /** Whether another mail to that address would be one too many; nobody else asks that meanwhile. */
    boolean wasWrittenTo(String email, WebFormView form) {
        byte[] address = Sha256.of(email);
        sql.first(LOCK, row -> true, address);
        return sql.exists(WAS_WRITTEN_TO, address, form.id());
    }

    void keep(
            UUID id,
            WebFormView form,
            String email,
            Map<String, String> given,
            OptInToken token,
            Locale language,
            Duration patience) {
        JsonObjectBuilder texts = JsonValues.object();
        given.forEach(texts::add);
        sql.run(
                KEEP,
                id,
                form.unitId(),
                form.id(),
                Sha256.of(email),
                token.hash(),
                email,
                form.fields().toString(),
                form.consentText(),
                texts.build().toString(),
                language.toLanguageTag(),
                patience.toSeconds());
    }

    Optional<Waiting> find(OptInToken token) {
        return sql.first(FIND, READER::read, token.hash());
    }

    /** The same, held until the transaction ends. */
    Optional<Waiting> hold(OptInToken token) {
        return sql.first(HOLD, READER::read, token.hash());
    }

    void confirmed(Waiting submission) {
        sql.run(CONFIRMED, submission.id());
        sql.run(TALLY, submission.formId());
    }
}
