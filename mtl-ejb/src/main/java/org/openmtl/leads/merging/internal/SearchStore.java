package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.leads.merging.DuplicateSearchView;
import org.openmtl.platform.parties.PartySource;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;

/** The table of searches. Row-level security shows each to whoever began it. */
@ApplicationScoped
class SearchStore {
    private static final RecordReader<DuplicateSearchView> READER = RecordReader.of(DuplicateSearchView.class);
    private static final String READ =
            "SELECT " + READER.columns("s") + " FROM leads.duplicate_search s WHERE s.id = ?";

    private static final String ADD = """
            INSERT INTO leads.duplicate_search (id, owner, after, total)
            SELECT ?, ?, ?, count(*) FROM platform.party_key WHERE kind = 'LEAD'
            """;

    private static final String STANDS_AT = "SELECT after FROM leads.duplicate_search WHERE id = ?";

    private static final String GOES_ON = """
            UPDATE leads.duplicate_search SET after = ?, done = done + ?, found = found + ?, state = ? WHERE id = ?
            """;

    private static final String FAILED =
            "UPDATE leads.duplicate_search SET state = 'FAILED', problem = ? WHERE id = ? AND state = 'RUNNING'";

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    void add(UUID id) {
        sql.run(ADD, id, rows.actor().key(), PartySource.START);
    }

    Optional<DuplicateSearchView> find(UUID id) {
        return sql.first(READ, READER::read, id);
    }

    UUID standsAt(UUID id) {
        return sql.first(STANDS_AT, row -> row.getObject(1, UUID.class), id).orElseThrow();
    }

    void goesOn(UUID id, UUID after, int done, int found, boolean ended) {
        sql.run(GOES_ON, after, done, found, ended ? "DONE" : "RUNNING", id);
    }

    void failed(UUID id, String because) {
        sql.run(FAILED, because, id);
    }
}
