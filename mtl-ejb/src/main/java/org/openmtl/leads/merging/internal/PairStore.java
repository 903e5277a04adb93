package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.openmtl.leads.merging.DuplicatePairView;
import org.openmtl.leads.merging.PairState;
import org.openmtl.platform.matching.Likeness;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;
import org.openmtl.shared.JsonValues;

/** The table of pairs. */
@ApplicationScoped
class PairStore {
    /** A pair as others see it; it is never archived. */
    static final String VIEW = """
            (SELECT id, unit_id, lead_id, other_kind, other_id, tier, score, likenesses, state, created_at,
                    closed_at, closed_by, NULL::timestamptz AS archived_at
               FROM leads.duplicate_pair)""";

    private static final RecordReader<DuplicatePairView> READER = RecordReader.of(DuplicatePairView.class);
    private static final String READ = "SELECT " + READER.columns("p") + " FROM " + VIEW + " p WHERE p.id = ?";

    /** Only rows the actor sees can be paired; a pair that is there stays as it is. */
    private static final String ADD = """
            INSERT INTO leads.duplicate_pair (id, unit_id, other_unit_id, lead_id, other_kind, other_id, tier, score, likenesses)
            SELECT n.id, l.unit_id, o.unit_id, l.id, o.kind, o.id, n.tier, n.score::numeric, n.likenesses::jsonb
              FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[])
                   AS n (id, tier, score, likenesses, lead_id, other_id, other_kind)
              JOIN leads.lead l ON l.id = n.lead_id
              JOIN platform.party_key o ON o.id = n.other_id AND o.kind = n.other_kind
                ON CONFLICT (lead_id, other_kind, other_id) DO NOTHING
            """;

    private static final String CLOSE = """
            UPDATE leads.duplicate_pair SET state = ?, closed_at = ?, closed_by = ? WHERE id = ? AND state = 'OPEN'
            """;

    /** Served by duplicate_pair_of. */
    private static final String MERGED = """
            UPDATE leads.duplicate_pair SET state = 'MERGED', closed_at = ?, closed_by = ?
             WHERE state = 'OPEN' AND lead_id = least(?::uuid, ?::uuid) AND other_id = greatest(?::uuid, ?::uuid)
            """;

    /** Undoing a merge opens the pair again: whoever parted them will dismiss it, or not. */
    private static final String PARTED = """
            UPDATE leads.duplicate_pair SET state = 'OPEN', closed_at = NULL, closed_by = NULL
             WHERE state = 'MERGED' AND lead_id = least(?::uuid, ?::uuid) AND other_id = greatest(?::uuid, ?::uuid)
            """;

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    Optional<DuplicatePairView> find(UUID id) {
        return sql.first(READ, READER::read, id);
    }

    /** Notes leads and those who may be one with them; answers how many of these pairs were not known. */
    int add(List<NewPair> pairs) {
        return pairs.isEmpty()
                ? 0
                : sql.run(
                        ADD,
                        pairs.stream().map(pair -> Ids.next()).toList(),
                        texts(pairs, pair -> pair.other().match().tier().name()),
                        texts(
                                pairs,
                                pair -> Double.toString(pair.other().match().score())),
                        texts(pairs, PairStore::likenesses),
                        pairs.stream().map(NewPair::first).toList(),
                        pairs.stream().map(NewPair::second).toList(),
                        texts(pairs, pair -> pair.other().kind().name()));
    }

    private static String[] texts(List<NewPair> pairs, Function<NewPair, String> text) {
        return pairs.stream().map(text).toArray(String[]::new);
    }

    private static String likenesses(NewPair pair) {
        List<String> names = pair.other().match().likenesses().stream()
                .sorted()
                .map(Likeness::name)
                .toList();
        return JsonValues.array(names).build().toString();
    }

    boolean dismiss(UUID id) {
        return sql.run(CLOSE, PairState.DISMISSED, rows.now(), rows.actor().key(), id) == 1;
    }

    void merged(UUID one, UUID other) {
        sql.run(MERGED, rows.now(), rows.actor().key(), one, other, one, other);
    }

    void parted(UUID one, UUID other) {
        sql.run(PARTED, one, other, one, other);
    }
}
