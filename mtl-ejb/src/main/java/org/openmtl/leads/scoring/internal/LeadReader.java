package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.LeadView;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.JsonText;

/** Reads leads as scoring sees them, within the actor's territory. */
@ApplicationScoped
class LeadReader {
    private static final String SELECT = LeadFacts.FIELDS.stream()
            .map(field -> "l." + Field.column(field))
            .collect(Collectors.joining(
                    ", ",
                    "SELECT l.id, l.unit_id, l.segment, l.stage, l.archived_at, l.recycled_at, l.attributes, s.fit, s.engagement, s.grade, "
                            + "s.due_at, s.model_id, s.v, s.computed_at, ",
                    " FROM leads.lead l LEFT JOIN leads.score s ON s.lead_id = l.id "));

    private static final int FIRST_FIELD = 15;

    private static final String BY_ID = SELECT + "WHERE l.id = ANY (?) ORDER BY l.id";

    /** The lead is the one lock of scoring: whoever else has it changes it, and scores it then. */
    private static final String TO_SCORE = BY_ID + " FOR NO KEY UPDATE OF l";

    /**
     * Along both primary keys; without its own beginning the scores would be read from the first one on each time. Locking them all would
     * write every page of the table.
     */
    private static final String NEXT = SELECT
            + "AND s.lead_id > ? WHERE l.id > ? AND l.archived_at IS NULL AND l.stage <> 'MERGED' ORDER BY l.id LIMIT ?";

    /** Who waited here for one lead while holding thousands would make others wait in a circle. */
    private static final String SOME = BY_ID + " FOR NO KEY UPDATE OF l SKIP LOCKED";

    private static final String AS_OF = "SELECT leads.lead_as_of(?, ?)";

    @Inject
    private Sql sql;

    List<Candidate> read(Collection<UUID> ids) {
        return sql.list(BY_ID, LeadReader::candidate, ids);
    }

    /** Waits for whoever else changes them. */
    List<Candidate> toScore(Collection<UUID> ids) {
        return sql.list(TO_SCORE, LeadReader::candidate, ids);
    }

    /** Those of them that nobody else is at. */
    List<Candidate> free(Collection<UUID> ids) {
        return sql.list(SOME, LeadReader::candidate, ids);
    }

    /** The next ones in the order of ids, not locked. */
    List<Candidate> next(UUID after, int most) {
        return sql.list(NEXT, LeadReader::candidate, after, after, most);
    }

    /** What the lead was; empty when there is none within the territory. */
    Optional<JsonObject> asOf(UUID id, Instant at) {
        return sql.first(AS_OF, row -> row.getString(1), id, at)
                .filter(text -> text != null)
                .map(JsonText::object);
    }

    /** Facts of a lead that is told. */
    static Candidate candidate(LeadView lead) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "name", lead.name());
        put(fields, "company", lead.company());
        put(fields, "jobTitle", lead.jobTitle());
        put(fields, "email", lead.email());
        put(fields, "phone", lead.phone());
        put(fields, "country", lead.country());
        put(fields, "city", lead.city());
        put(fields, "origin", lead.origin());
        put(fields, "channel", lead.channel());
        put(fields, "marketingConsent", lead.marketingConsent());
        put(fields, "accountId", lead.accountId());
        put(fields, "contactId", lead.contactId());
        JsonObject attributes = lead.attributes() == null ? JsonText.object(JsonText.EMPTY_OBJECT) : lead.attributes();
        return new Candidate(
                lead.id(),
                lead.unitId(),
                lead.segment(),
                lead.stage() == LeadStage.INQUIRY && lead.archivedAt() == null,
                lead.recycledAt() == null ? null : lead.recycledAt().toInstant(),
                new LeadFacts(fields, () -> attributes),
                null);
    }

    /** Facts of a row as JSON, by its columns. */
    static LeadFacts facts(JsonObject row) {
        Map<String, String> fields = new HashMap<>();
        for (String field : LeadFacts.FIELDS) {
            JsonValue value = row.getOrDefault(Field.column(field), JsonValue.NULL);
            if (value != JsonValue.NULL) {
                fields.put(field, value instanceof JsonString text ? text.getString() : value.toString());
            }
        }
        return new LeadFacts(fields, () -> row.getJsonObject("attributes"));
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < LeadFacts.FIELDS.size(); i++) {
            put(fields, LeadFacts.FIELDS.get(i), row.getObject(FIRST_FIELD + i));
        }
        String attributes = row.getString("attributes");
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("segment"),
                row.getString("stage").equals(LeadStage.INQUIRY.name())
                        && row.getObject("archived_at", OffsetDateTime.class) == null,
                Sql.instantOrNull(row, "recycled_at"),
                new LeadFacts(fields, () -> JsonText.object(attributes)),
                kept(row));
    }

    private static Candidate.@Nullable Kept kept(ResultSet row) throws SQLException {
        String grade = row.getString("grade");
        return grade == null
                ? null
                : Candidate.Kept.of(
                        row.getDouble("fit"),
                        row.getDouble("engagement"),
                        grade,
                        Sql.instantOrNull(row, "due_at"),
                        row.getObject("model_id", UUID.class),
                        row.getLong("v"),
                        Sql.instant(row, "computed_at"));
    }
}
