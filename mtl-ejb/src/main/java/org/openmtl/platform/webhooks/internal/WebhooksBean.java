package org.openmtl.platform.webhooks.internal;

import static java.util.Objects.requireNonNull;
import static org.openmtl.platform.identity.Permission.WEBHOOK_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.webhooks.AddedWebhook;
import org.openmtl.platform.webhooks.NewSecret;
import org.openmtl.platform.webhooks.WebhookFields;
import org.openmtl.platform.webhooks.WebhookState;
import org.openmtl.platform.webhooks.WebhookView;
import org.openmtl.platform.webhooks.Webhooks;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The webhooks facade. */
@Stateless
@Guarded
public class WebhooksBean implements Webhooks {
    static final ListDefinition<WebhookView> LIST = ListDefinition.of("platform.webhook", WebhookView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .filteredBy(Filter.equal(WebhookFields.STATE), Filter.equal(WebhookFields.UNIT_ID));

    private static final String ADD = """
            INSERT INTO platform.webhook (id, unit_id, url, types, description)
            VALUES (?, ?, ?, CAST(? AS jsonb), ?)
            """;

    private static final String TOUCH =
            ", version = version + 1, updated_at = now(), updated_by = platform.acting() WHERE id = ? AND version = ?";

    private static final String CHANGE = """
            UPDATE platform.webhook SET url = ?, types = CAST(? AS jsonb), description = ?, state = ?, failing_since = CASE WHEN ? THEN NULL ELSE failing_since END,
                   paused_because = CASE WHEN ? = 'PAUSED' THEN coalesce(paused_because, 'ASKED') END
            """ + TOUCH;

    private static final String TRY_ALL_AGAIN = """
            UPDATE platform.webhook_delivery SET attempts = 0, first_tried_at = NULL, due_at = now()
             WHERE webhook_id = ? AND state = 'PENDING'
            """;

    private static final String ARCHIVE = "UPDATE platform.webhook SET archived_at = now()" + TOUCH;

    private static final String END_ALL = """
            UPDATE platform.webhook_delivery SET state = 'DEAD', lease = NULL, ended_at = now()
             WHERE webhook_id = ? AND state = 'PENDING'
            """;

    private static final String RENEW = """
            UPDATE platform.webhook
               SET secret_number = secret_number + 1, old_secret_until = now() + interval '1 day', version = version + 1,
                   updated_at = now(), updated_by = platform.acting()
             WHERE id = ? RETURNING secret_number, old_secret_until
            """;

    private static final String SECRET_NUMBER = "SELECT secret_number FROM platform.webhook WHERE id = ?";

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private WebhookRows webhooks;

    @Inject
    private Endpoints endpoints;

    @Inject
    private Secrets secrets;

    @Override
    @Requires(WEBHOOK_ADMIN)
    public AddedWebhook add(UUID id, Values values, @Nullable Once once) {
        UUID unit = rows.unitWithin(WEBHOOK_ADMIN, values.get(WebhookFields.UNIT_ID));
        check(values);
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isEmpty()) {
            sql.run(
                    ADD,
                    id,
                    unit,
                    values.get(WebhookFields.URL),
                    requireNonNull(values.get(WebhookFields.TYPES)).toString(),
                    values.get(WebhookFields.DESCRIPTION));
        }
        return added(earlier.orElse(id));
    }

    private AddedWebhook added(UUID id) {
        int number = sql.first(SECRET_NUMBER, row -> row.getInt(1), id).orElseThrow();
        return AddedWebhook.of(webhooks.reach(id), secrets.text(id, number));
    }

    @Override
    @Requires(WEBHOOK_ADMIN)
    public WebhookView webhook(UUID id) {
        return webhooks.reach(id);
    }

    @Override
    @Requires(WEBHOOK_ADMIN)
    public Slice<WebhookView> list(ListQuery query) {
        return rows.list(LIST, query, WEBHOOK_ADMIN);
    }

    @Override
    @Requires(WEBHOOK_ADMIN)
    public WebhookView change(UUID id, long version, Values patch) {
        WebhookView now = webhooks.live(id);
        check(patch);
        WebhookState state = given(patch, WebhookFields.STATE, now.state());
        boolean resumes = now.state() == WebhookState.PAUSED && state == WebhookState.ACTIVE;
        int changed = sql.run(
                CHANGE,
                given(patch, WebhookFields.URL, now.url()),
                given(patch, WebhookFields.TYPES, now.types()).toString(),
                patch.has(WebhookFields.DESCRIPTION) ? patch.get(WebhookFields.DESCRIPTION) : now.description(),
                state,
                resumes,
                state,
                id,
                version);
        if (changed == 0) {
            throw WebhookRows.stale(version, now);
        }
        if (resumes) {
            sql.run(TRY_ALL_AGAIN, id);
        }
        return webhooks.reach(id);
    }

    @Override
    @Requires(WEBHOOK_ADMIN)
    public void archive(UUID id, long version) {
        WebhookView now = webhooks.live(id);
        if (sql.run(ARCHIVE, id, version) == 0) {
            throw WebhookRows.stale(version, now);
        }
        sql.run(END_ALL, id);
    }

    @Override
    @Requires(WEBHOOK_ADMIN)
    public NewSecret renewSecret(UUID id) {
        webhooks.live(id);
        return sql.first(
                        RENEW,
                        row -> new NewSecret(secrets.text(id, row.getInt(1)), row.getObject(2, OffsetDateTime.class)),
                        id)
                .orElseThrow();
    }

    private void check(Values values) {
        if (values.has(WebhookFields.URL)) {
            endpoints.check(requireNonNull(values.get(WebhookFields.URL)));
        }
        if (values.has(WebhookFields.TYPES)) {
            FactTypes.check(requireNonNull(values.get(WebhookFields.TYPES)));
        }
    }

    private static <T> T given(Values patch, Field<T> field, T otherwise) {
        T value = patch.get(field);
        return value == null ? otherwise : value;
    }
}
