package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.PossibleDuplicate;
import org.openmtl.leads.StageChange;
import org.openmtl.platform.exchange.Lookalike;
import org.openmtl.platform.sql.Sql;

/** Reads about leads that need no entity. Row-level security keeps them to the actor's territory. */
@ApplicationScoped
class LeadQueries {
    /** Served by lead_email, lead_phone, contact_email and contact_phone. */
    private static final String DUPLICATES = """
            SELECT 'lead', id, name, 'email' FROM leads.lead WHERE email = ? AND id <> ? AND archived_at IS NULL
            UNION ALL
            SELECT 'lead', id, name, 'phone' FROM leads.lead WHERE phone = ? AND id <> ? AND archived_at IS NULL
            UNION ALL
            SELECT 'contact', id, name, 'email' FROM relationship.contact WHERE lower(email) = ? AND archived_at IS NULL
            UNION ALL
            SELECT 'contact', id, name, 'phone' FROM relationship.contact WHERE phone = ? AND archived_at IS NULL
            LIMIT 50
            """;

    /** Served by lead_email, lead_phone, contact_email and contact_phone; a value that very many share must not flood the answer. */
    private static final String LOOKALIKES = """
            SELECT kind, id, match, value
              FROM (SELECT o.*, row_number() OVER (PARTITION BY o.match, o.value) AS nth
                      FROM (SELECT 'lead' AS kind, id, 'email' AS match, email AS value
                              FROM leads.lead WHERE email = ANY (?) AND archived_at IS NULL
                            UNION ALL
                            SELECT 'lead', id, 'phone', phone
                              FROM leads.lead WHERE phone = ANY (?) AND archived_at IS NULL
                            UNION ALL
                            SELECT 'contact', id, 'email', lower(email)
                              FROM relationship.contact WHERE lower(email) = ANY (?) AND archived_at IS NULL
                            UNION ALL
                            SELECT 'contact', id, 'phone', phone
                              FROM relationship.contact WHERE phone = ANY (?) AND archived_at IS NULL) o) n
             WHERE nth <= 5
            """;

    private static final String STAGES = """
            SELECT from_stage, to_stage, at, created_by, reason,
                   greatest(0, extract(epoch FROM at - lag(at) OVER (ORDER BY seq))::bigint) AS seconds
              FROM leads.stage_change WHERE lead_id = ? ORDER BY seq
            """;

    @Inject
    private Sql sql;

    List<PossibleDuplicate> duplicates(UUID id, @Nullable String email, @Nullable String phone) {
        if (email == null && phone == null) {
            return List.of();
        }
        return sql.list(
                DUPLICATES,
                row -> new PossibleDuplicate(
                        row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4)),
                email,
                id,
                phone,
                id,
                email,
                phone);
    }

    /** Live leads and contacts with any of these addresses and numbers. */
    Lookalikes lookalikes(List<String> emails, List<String> phones) {
        Lookalikes found = new Lookalikes();
        if (emails.isEmpty() && phones.isEmpty()) {
            return found;
        }
        String[] anyEmail = emails.toArray(String[]::new);
        String[] anyPhone = phones.toArray(String[]::new);
        sql.each(LOOKALIKES, row -> know(found, row), anyEmail, anyPhone, anyEmail, anyPhone);
        return found;
    }

    private static void know(Lookalikes found, ResultSet row) throws SQLException {
        found.know(new Lookalike(row.getString(1), row.getObject(2, UUID.class), row.getString(3)), row.getString(4));
    }

    List<StageChange> stages(UUID id) {
        return sql.list(STAGES, LeadQueries::change, id);
    }

    private static StageChange change(ResultSet row) throws SQLException {
        String from = row.getString(1);
        return new StageChange(
                from == null ? null : LeadStage.valueOf(from),
                LeadStage.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class),
                row.getString(4),
                row.getString(5),
                from == null ? null : row.getLong(6));
    }
}
