package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.leads.merging.DuplicatePairView;
import org.openmtl.leads.merging.PairState;
import org.openmtl.platform.matching.Likeness;
import org.openmtl.platform.parties.LikeParty;
import org.openmtl.platform.parties.PartyKind;
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
            SELECT ?, l.unit_id, o.unit_id, l.id, o.kind, o.id, ?, ?, ?::jsonb
              FROM leads.lead l, platform.party_key o
             WHERE l.id = ? AND o.id = ? AND o.kind = ?
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

    /** Notes that a lead and somebody else may be one; answers 1 unless that was known. */
    int add(UUID leadId, LikeParty other) {
        boolean isFirst = other.kind() == PartyKind.CONTACT || comesFirst(leadId, other.id());
        List<String> likenesses =
                other.match().likenesses().stream().sorted().map(Likeness::name).toList();
        return sql.run(
                ADD,
                Ids.next(),
                other.match().tier(),
                other.match().score(),
                JsonValues.array(likenesses).build().toString(),
                isFirst ? leadId : other.id(),
                isFirst ? other.id() : leadId,
                other.kind());
    }

    /** As the database orders ids: by their bytes. */
    private static boolean comesFirst(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0;
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
