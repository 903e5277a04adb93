package org.openmtl.leads.views.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.leads.views.SavedFilter;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;

/** The table of saved filters; row-level security keeps it to the actor's own. */
@ApplicationScoped
class SavedFilterStore {
    private static final RecordReader<SavedFilter> READER = RecordReader.of(SavedFilter.class);
    private static final String SELECT = "SELECT " + READER.columns("f") + " FROM leads.saved_filter f";

    private static final String ADD = """
            INSERT INTO leads.saved_filter (id, person_id, name, list, filters, sort, created_at)
            VALUES (?, ?, ?, ?, CAST(? AS jsonb), ?, ?) ON CONFLICT (person_id, name) DO NOTHING
            """;

    private static final String REPLACE = """
            UPDATE leads.saved_filter f SET name = ?, list = ?, filters = CAST(? AS jsonb), sort = ?, version = version + 1
             WHERE id = ? AND version = ?
               AND NOT EXISTS (SELECT FROM leads.saved_filter o WHERE o.person_id = f.person_id AND o.name = ? AND o.id <> f.id)
            """;

    @Inject
    private Sql sql;

    List<SavedFilter> all(int most) {
        return sql.list(SELECT + " ORDER BY f.name LIMIT ?", READER::read, most);
    }

    Optional<SavedFilter> find(UUID id) {
        return sql.first(SELECT + " WHERE f.id = ?", READER::read, id);
    }

    /** Tells whether the name was free. */
    boolean add(SavedFilter filter, UUID personId) {
        return sql.run(
                        ADD,
                        filter.id(),
                        personId,
                        filter.name(),
                        filter.list(),
                        filter.filters().toString(),
                        filter.sort(),
                        filter.createdAt())
                == 1;
    }

    /** Tells whether the name was free; the filter's version is the one it is to have. */
    boolean replace(SavedFilter filter) {
        return sql.run(
                        REPLACE,
                        filter.name(),
                        filter.list(),
                        filter.filters().toString(),
                        filter.sort(),
                        filter.id(),
                        filter.version() - 1,
                        filter.name())
                == 1;
    }

    void remove(UUID id) {
        sql.run("DELETE FROM leads.saved_filter WHERE id = ?", id);
    }
}
