package org.openmtl.platform.outbox.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import org.openmtl.platform.outbox.Fact;
import org.openmtl.platform.outbox.FactListener;
import org.openmtl.platform.outbox.Facts;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;
import org.openmtl.shared.JsonValues;

/** Writes facts down, and for each listener that it has something to hear. */
@ApplicationScoped
class WrittenFacts implements Facts {
    /** One statement and one parameter for the facts, however many there are; the database notes who acts and when. */
    private static final String APPEND = """
            WITH appended AS (
                INSERT INTO platform.fact (id, type, subject_kind, subject_id, unit_id, data)
                SELECT id, type, subject_kind, subject_id, unit_id, data
                  FROM jsonb_to_recordset(CAST(? AS jsonb)) AS given(
                       i integer, id uuid, type text, subject_kind text, subject_id uuid, unit_id uuid, data jsonb)
                 ORDER BY i
                RETURNING id, n, subject_id, type)
            INSERT INTO platform.fact_publication (listener, fact_id, n, subject_id)
            SELECT wanted.listener, a.id, a.n, a.subject_id
              FROM appended a JOIN unnest(?, ?) AS wanted(listener, type) ON wanted.type = a.type
            """;

    @Inject
    private Sql sql;

    @Any
    @Inject
    private Instance<FactListener> listeners;

    @Override
    @Transactional(TxType.MANDATORY)
    public void append(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (String type : facts.stream().map(Fact::type).distinct().toList()) {
            listeners.stream().filter(listener -> listener.wants(type)).forEach(listener -> {
                names.add(listener.name());
                types.add(type);
            });
        }
        sql.run(APPEND, json(facts), names.toArray(String[]::new), types.toArray(String[]::new));
    }

    private static String json(List<Fact> facts) {
        JsonArrayBuilder all = JsonValues.array();
        for (int i = 0; i < facts.size(); i++) {
            all.add(json(i, facts.get(i)));
        }
        return all.build().toString();
    }

    private static JsonObjectBuilder json(int i, Fact fact) {
        JsonObjectBuilder json = JsonValues.object()
                .add("i", i)
                .add("id", Ids.next().toString())
                .add("type", fact.type())
                .add("subject_kind", fact.subjectKind())
                .add("subject_id", fact.subjectId().toString())
                .add("data", fact.data());
        if (fact.unitId() != null) {
            json.add("unit_id", fact.unitId().toString());
        }
        return json;
    }
}
