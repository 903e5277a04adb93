package org.openmtl.leads.prediction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.prediction.Predictions;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.JsonText;

/** Reads leads as examples. Of names, addresses and numbers only whether they are there is told: a model should know no person. */
@ApplicationScoped
class ExampleRows {
    private static final int LONGEST_VALUE = 100;
    private static final String GIVEN = "given";

    private static final String COLUMNS = """
            SELECT origin, channel, country, segment, job_title, email, phone, company, marketing_consent, first_contact_at, attributes,
                   stage = 'WON' AS is_won
              FROM leads.lead l
            """;

    /** The newest leads that have ended, one way or by doing nothing for long. Read in the order of the primary key, for the folds. */
    private static final String CLOSED = COLUMNS + """
             WHERE l.id IN (
                   SELECT id FROM leads.lead
                    WHERE unit_id IN (SELECT u.id FROM platform.unit u WHERE u.ancestors @> ARRAY[CAST(? AS uuid)])
                      AND stage <> 'MERGED'
                      AND (stage IN ('WON', 'LOST', 'REJECTED', 'DISQUALIFIED')
                           OR coalesce(first_contact_at, created_at) < now() - make_interval(days => ?))
                    ORDER BY created_at DESC, id DESC LIMIT %d)
             ORDER BY l.id
            """.formatted(Predictions.MOST_LEADS);

    private static final String ONE = COLUMNS + " WHERE l.id = ?";

    @Inject
    private Sql sql;

    List<Example> closed(UUID unitId, int lostAfterDays) {
        return sql.list(CLOSED, ExampleRows::example, unitId, lostAfterDays);
    }

    Optional<Example> one(UUID leadId) {
        return sql.first(ONE, ExampleRows::example, leadId);
    }

    private static Example example(ResultSet row) throws SQLException {
        Map<String, String> facts = new HashMap<>();
        for (String column : List.of("origin", "channel", "country", "segment")) {
            put(facts, column, row.getString(column));
        }
        put(facts, "jobTitle", given(row, "job_title"));
        for (String column : List.of("email", "phone", "company")) {
            put(facts, column, given(row, column));
        }
        put(facts, "marketingConsent", row.getString("marketing_consent"));
        var met = Sql.instantOrNull(row, "first_contact_at");
        put(
                facts,
                "weekday",
                met == null ? null : met.atOffset(ZoneOffset.UTC).getDayOfWeek().name());
        JsonText.object(row.getString("attributes"))
                .forEach((name, value) -> put(facts, "attributes." + name, text(value)));
        return new Example(facts, row.getBoolean("is_won"));
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank() && value.length() <= LONGEST_VALUE) {
            facts.put(name, value);
        }
    }

    private static @Nullable String given(ResultSet row, String column) throws SQLException {
        return row.getString(column) == null ? "no" : GIVEN;
    }

    private static @Nullable String text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).toString();
            case TRUE -> "true";
            case FALSE -> "false";
            default -> null;
        };
    }
}
