package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.sql.Sql;

/** The table of present scores and their history. */
@ApplicationScoped
class ScoreTable {
    private static final String KEEP = """
            INSERT INTO leads.score AS s (lead_id, unit_id, fit, engagement, grade, model_id, v, computed_at, due_at)
            SELECT n.lead_id, n.unit_id, n.fit, n.engagement, n.grade, n.model_id, n.v, CAST(? AS timestamptz), n.due_at
              FROM unnest(CAST(? AS uuid[]), CAST(? AS uuid[]), CAST(CAST(? AS text[]) AS float8[]),
                          CAST(CAST(? AS text[]) AS float8[]), CAST(? AS text[]), CAST(? AS uuid[]), CAST(? AS bigint[]),
                          CAST(CAST(? AS text[]) AS timestamptz[]))
                   AS n (lead_id, unit_id, fit, engagement, grade, model_id, v, due_at)
            ON CONFLICT (lead_id) DO UPDATE
               SET fit = excluded.fit, engagement = excluded.engagement, grade = excluded.grade, model_id = excluded.model_id,
                   v = excluded.v, computed_at = excluded.computed_at, due_at = excluded.due_at
            """;

    /**
     * Those that are still as they were read, which their time tells, and that nobody else is at: whoever has written one meanwhile knew more
     * of the lead. Nobody is waited for, since this holds thousands.
     */
    private static final String REPLACE = """
            UPDATE leads.score s
               SET fit = n.fit, engagement = n.engagement, grade = n.grade, model_id = n.model_id, v = n.v,
                   computed_at = CAST(? AS timestamptz), due_at = n.due_at
              FROM (SELECT n.*
                      FROM unnest(CAST(? AS uuid[]), CAST(CAST(? AS text[]) AS float8[]), CAST(CAST(? AS text[]) AS float8[]),
                                  CAST(? AS text[]), CAST(? AS uuid[]), CAST(? AS bigint[]), CAST(CAST(? AS text[]) AS timestamptz[]),
                                  CAST(CAST(? AS text[]) AS timestamptz[]))
                           AS n (lead_id, fit, engagement, grade, model_id, v, due_at, read_at)
                      JOIN leads.score k ON k.lead_id = n.lead_id AND k.computed_at = n.read_at
                       FOR NO KEY UPDATE OF k SKIP LOCKED) n
             WHERE s.lead_id = n.lead_id
            """;

    private static final String SCORED = "SELECT lead_id FROM leads.score WHERE lead_id = ANY (?)";

    /** Served by score_due. */
    private static final String DUE =
            "SELECT lead_id FROM leads.score WHERE due_at <= now() ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED";

    /** Served by score_change_lead. */
    private static final String GRADE_AT = """
            SELECT to_grade FROM leads.score_change WHERE lead_id = ? AND at <= ? AND model_id = ? ORDER BY at DESC, id DESC LIMIT 1
            """;

    @Inject
    private Sql sql;

    /** A score to be kept. */
    record Row(Candidate lead, Score score, AppliedModel by) {}

    void keep(List<Row> rows, Instant now) {
        sql.run(
                KEEP,
                now,
                ids(rows, row -> row.lead().id()),
                ids(rows, row -> row.lead().unitId()),
                texts(rows, row -> row.score().fit()),
                texts(rows, row -> row.score().engagement()),
                texts(rows, row -> row.score().grade()),
                ids(rows, row -> row.by().id()),
                versions(rows),
                texts(rows, row -> row.score().dueAt()));
    }

    /** Replaces scores that were read, as far as nobody has meanwhile; answers how many. */
    int replace(List<Row> rows, Instant now) {
        return sql.run(
                REPLACE,
                now,
                ids(rows, row -> row.lead().id()),
                texts(rows, row -> row.score().fit()),
                texts(rows, row -> row.score().engagement()),
                texts(rows, row -> row.score().grade()),
                ids(rows, row -> row.by().id()),
                versions(rows),
                texts(rows, row -> row.score().dueAt()),
                texts(rows, row -> Objects.requireNonNull(row.lead().kept()).at()));
    }

    /** Which of these leads have a score. */
    Set<UUID> scored(Collection<UUID> leads) {
        return new HashSet<>(sql.list(SCORED, row -> row.getObject(1, UUID.class), leads));
    }

    /** Leads whose score has changed by itself, those first that wait longest. */
    List<UUID> due(int most) {
        return sql.list(DUE, row -> row.getObject(1, UUID.class), most);
    }

    /** The grade a model had given a lead by then, the lowest when none. */
    Grade gradeAt(UUID lead, Instant at, UUID model) {
        Optional<String> grade = sql.first(GRADE_AT, row -> row.getString(1), lead, at, model);
        return grade.flatMap(Grade::of).orElse(Grade.LOWEST);
    }

    private interface Part {
        @Nullable
        Object of(Row row);
    }

    private static List<UUID> ids(List<Row> rows, Function<Row, UUID> id) {
        return rows.stream().map(id).toList();
    }

    private static Long[] versions(List<Row> rows) {
        return rows.stream().map(row -> (long) row.by().model().version()).toArray(Long[]::new);
    }

    private static @Nullable String[] texts(List<Row> rows, Part part) {
        @Nullable String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = part.of(rows.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }
}
