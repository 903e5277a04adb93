package org.openmtl.leads.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.PossibleDuplicate;
import org.openmtl.leads.StageChange;
import org.openmtl.platform.exchange.Lookalike;

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
            SELECT from_stage, to_stage, at, created_by FROM leads.stage_change
             WHERE lead_id = ? ORDER BY at, created_at, from_stage NULLS FIRST
            """;

    @Resource(lookup = "java:app/jdbc/mtl")
    private DataSource dataSource;

    List<PossibleDuplicate> duplicates(UUID id, @Nullable String email, @Nullable String phone) {
        if (email == null && phone == null) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DUPLICATES)) {
            statement.setString(1, email);
            statement.setObject(2, id);
            statement.setString(3, phone);
            statement.setObject(4, id);
            statement.setString(5, email);
            statement.setString(6, phone);
            return duplicates(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<PossibleDuplicate> duplicates(PreparedStatement statement) throws SQLException {
        List<PossibleDuplicate> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new PossibleDuplicate(
                        row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4)));
            }
        }
        return found;
    }

    /** Live leads and contacts with any of these addresses and numbers. */
    Lookalikes lookalikes(List<String> emails, List<String> phones) {
        Lookalikes found = new Lookalikes();
        if (emails.isEmpty() && phones.isEmpty()) {
            return found;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LOOKALIKES)) {
            Array anyEmail = connection.createArrayOf("text", emails.toArray());
            Array anyPhone = connection.createArrayOf("text", phones.toArray());
            statement.setArray(1, anyEmail);
            statement.setArray(2, anyPhone);
            statement.setArray(3, anyEmail);
            statement.setArray(4, anyPhone);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.know(
                            new Lookalike(row.getString(1), row.getObject(2, UUID.class), row.getString(3)),
                            row.getString(4));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<StageChange> stages(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(STAGES)) {
            statement.setObject(1, id);
            List<StageChange> stages = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    stages.add(change(row));
                }
            }
            return stages;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static StageChange change(ResultSet row) throws SQLException {
        String from = row.getString(1);
        return new StageChange(
                from == null ? null : LeadStage.valueOf(from),
                LeadStage.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class),
                row.getString(4));
    }
}
