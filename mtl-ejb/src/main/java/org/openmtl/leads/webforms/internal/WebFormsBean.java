package org.openmtl.leads.webforms.internal;

import static java.util.Objects.requireNonNull;
import static org.openmtl.platform.identity.Permission.WEB_FORM_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.webforms.ConfirmationCounts;
import org.openmtl.leads.webforms.WebFormFields;
import org.openmtl.leads.webforms.WebFormView;
import org.openmtl.leads.webforms.WebForms;
import org.openmtl.platform.customfields.AttributeDefinitions;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The facade of web forms. */
@Stateless
@Guarded
public class WebFormsBean implements WebForms {
    static final ListDefinition<WebFormView> LIST = ListDefinition.of("leads.web_form", WebFormView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .filteredBy(Filter.equal(WebFormFields.UNIT_ID));

    private static final int KEY_BYTES = 16;
    private static final String USUAL_HONEYPOT = "website";
    private static final long USUAL_PER_MINUTE = 10;

    private static final String READ = "SELECT " + LIST.reader().columns("t")
            + " FROM leads.web_form t WHERE t.id = ? AND (? OR t.unit_id = ANY (?))";

    private static final String ADD = """
            INSERT INTO leads.web_form (name, fields, origins, honeypot, consent_text, per_minute, double_opt_in, id, unit_id, key)
            VALUES (?, CAST(? AS jsonb), CAST(? AS jsonb), ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String TOUCH =
            " version = version + 1, updated_at = now(), updated_by = platform.acting() WHERE id = ? AND version = ?";

    private static final String CHANGE = """
            UPDATE leads.web_form
               SET name = ?, fields = CAST(? AS jsonb), origins = CAST(? AS jsonb), honeypot = ?, consent_text = ?, per_minute = ?,
                   double_opt_in = ?,
            """ + TOUCH;

    private static final String ARCHIVE = "UPDATE leads.web_form SET archived_at = now()," + TOUCH;

    private static final RecordReader<ConfirmationCounts> COUNTED = RecordReader.of(ConfirmationCounts.class);

    /** Those that have expired are counted before they are cleared away. Served by web_form_confirmation_form. */
    private static final String COUNTS = """
            SELECT coalesce(p.pending, 0) AS pending, coalesce(t.confirmed, 0) AS confirmed,
                   coalesce(t.expired, 0) + coalesce(p.expired, 0) AS expired
              FROM (SELECT count(*) FILTER (WHERE expires_at > now()) AS pending, count(*) FILTER (WHERE expires_at <= now()) AS expired
                      FROM leads.web_form_confirmation WHERE form_id = ? AND state = 'PENDING') p
              LEFT JOIN leads.web_form_tally t ON t.form_id = ?
            """;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private AttributeDefinitions attributes;

    @Inject
    private OptInRules optIn;

    @Override
    @Requires(WEB_FORM_WRITE)
    public WebFormView add(UUID id, Values values, @Nullable Once once) {
        UUID unit = rows.unitWithin(WEB_FORM_WRITE, values.get(WebFormFields.UNIT_ID));
        check(values);
        optIn.check(values, null);
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isEmpty()) {
            sql.run(
                    ADD,
                    values.get(WebFormFields.NAME),
                    requireNonNull(values.get(WebFormFields.FIELDS)).toString(),
                    given(values, WebFormFields.ORIGINS, JsonValue.EMPTY_JSON_ARRAY)
                            .toString(),
                    given(values, WebFormFields.HONEYPOT, USUAL_HONEYPOT),
                    values.get(WebFormFields.CONSENT_TEXT),
                    given(values, WebFormFields.PER_MINUTE, USUAL_PER_MINUTE),
                    given(values, WebFormFields.DOUBLE_OPT_IN, false),
                    id,
                    unit,
                    newKey());
        }
        return form(earlier.orElse(id));
    }

    @Override
    @Requires(WEB_FORM_WRITE)
    public WebFormView form(UUID id) {
        return sql.first(
                        READ,
                        LIST.reader()::read,
                        id,
                        rows.actor().isSystem(),
                        rows.actor().units(WEB_FORM_WRITE))
                .orElseThrow(() -> MtlProblem.notFound("web form", id));
    }

    @Override
    @Requires(WEB_FORM_WRITE)
    public Slice<WebFormView> list(ListQuery query) {
        return rows.list(LIST, query, WEB_FORM_WRITE);
    }

    @Override
    @Requires(WEB_FORM_WRITE)
    public ConfirmationCounts confirmations(UUID id) {
        UUID form = form(id).id();
        return sql.first(COUNTS, COUNTED::read, form, form).orElseThrow();
    }

    @Override
    @Requires(WEB_FORM_WRITE)
    public WebFormView change(UUID id, long version, Values patch) {
        WebFormView now = live(id);
        check(patch);
        optIn.check(patch, now);
        int changed = sql.run(
                CHANGE,
                given(patch, WebFormFields.NAME, now.name()),
                given(patch, WebFormFields.FIELDS, now.fields()).toString(),
                given(patch, WebFormFields.ORIGINS, now.origins()).toString(),
                given(patch, WebFormFields.HONEYPOT, now.honeypot()),
                patch.has(WebFormFields.CONSENT_TEXT) ? patch.get(WebFormFields.CONSENT_TEXT) : now.consentText(),
                given(patch, WebFormFields.PER_MINUTE, now.perMinute()),
                given(patch, WebFormFields.DOUBLE_OPT_IN, now.doubleOptIn()),
                id,
                version);
        if (changed == 0) {
            throw stale(version, now);
        }
        return form(id);
    }

    @Override
    @Requires(WEB_FORM_WRITE)
    public void archive(UUID id, long version) {
        WebFormView now = live(id);
        if (sql.run(ARCHIVE, id, version) == 0) {
            throw stale(version, now);
        }
    }

    private WebFormView live(UUID id) {
        WebFormView form = form(id);
        if (form.archivedAt() != null) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "It is archived", Map.of("version", form.version()));
        }
        return form;
    }

    private void check(Values values) {
        values.ifGiven(
                WebFormFields.FIELDS,
                fields -> SubmittedLead.check(requireNonNull(fields), attributes.of(RecordKind.LEAD)));
        if (values.get(WebFormFields.ORIGINS) != null) {
            Origins.check(requireNonNull(values.get(WebFormFields.ORIGINS)));
        }
        Long perMinute = values.get(WebFormFields.PER_MINUTE);
        if (perMinute != null && perMinute == 0) {
            throw MtlProblem.invalid(WebFormFields.PER_MINUTE.name(), "range", "must be at least 1");
        }
    }

    private String newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    private static <T> T given(Values values, Field<T> field, T otherwise) {
        T value = values.get(field);
        return value == null ? otherwise : value;
    }

    private static MtlProblem stale(long seen, WebFormView now) {
        return MtlProblem.of(
                CommonProblem.STALE_VERSION,
                "You changed version " + seen + ", it is at version " + now.version(),
                Map.of("version", now.version()));
    }
}
