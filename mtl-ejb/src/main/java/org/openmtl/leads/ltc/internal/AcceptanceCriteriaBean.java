package org.openmtl.leads.ltc.internal;

import static org.openmtl.platform.identity.Permission.CRITERIA_WRITE;
import static org.openmtl.platform.identity.Permission.LEAD_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.ltc.AcceptanceCriteria;
import org.openmtl.leads.ltc.CriteriaFields;
import org.openmtl.leads.ltc.CriteriaView;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.Values;

/** The facade of acceptance criteria. */
@Stateless
@Guarded
public class AcceptanceCriteriaBean implements AcceptanceCriteria {
    private static final RecordReader<CriteriaView> READER = RecordReader.of(CriteriaView.class);
    private static final String SELECT = "SELECT " + READER.columns("c") + " FROM leads.acceptance_criteria c ";
    private static final String PUBLISH = """
            INSERT INTO leads.acceptance_criteria (id, segment, version, criteria)
            SELECT ?, s.segment, 1 + coalesce(max(c.version), 0), CAST(? AS jsonb)
              FROM (SELECT CAST(? AS text) AS segment) s
              LEFT JOIN leads.acceptance_criteria c ON c.segment IS NOT DISTINCT FROM s.segment
             GROUP BY s.segment
            """;

    @Inject
    private Sql sql;

    @Inject
    private Repetitions repetitions;

    @Override
    @Requires(CRITERIA_WRITE)
    public CriteriaView publish(UUID id, Values values, @Nullable Once once) {
        JsonArray criteria = Objects.requireNonNull(values.get(CriteriaFields.CRITERIA));
        Criterion.all(criteria);
        UUID kept = repetitions.earlier(once, id).orElse(id);
        if (kept.equals(id)) {
            sql.run(PUBLISH, id, criteria.toString(), values.get(CriteriaFields.SEGMENT));
        }
        return sql.first(SELECT + "WHERE c.id = ?", READER::read, kept).orElseThrow();
    }

    @Override
    @Requires(LEAD_READ)
    public List<CriteriaView> list() {
        return sql.list(SELECT + "ORDER BY c.created_at DESC, c.id DESC LIMIT 200", READER::read);
    }
}
