package org.openmtl.leads.views.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.views.BulkChangeLead;
import org.openmtl.leads.views.BulkChangeLead.Outcome;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.listing.Order;
import org.openmtl.platform.listing.Position;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The table of what became of each lead of a bulk change. */
@ApplicationScoped
class BulkChangeLeads {
    private static final Field<Outcome> OUTCOME = Field.of("outcome", FieldTypes.oneOf(Outcome.class));
    private static final Order IN_TURN = new Order(Field.of("number", FieldTypes.wholeNumber(Long.MAX_VALUE)), false);

    private static final String ADD = """
            INSERT INTO leads.bulk_change_lead (change_id, number, lead_id)
            SELECT ?, number, id FROM unnest(CAST(? AS uuid[])) WITH ORDINALITY AS chosen (id, number)
            """;

    private static final String NEXT = """
            SELECT number, lead_id, outcome, problem FROM leads.bulk_change_lead
             WHERE change_id = ? AND outcome = ? ORDER BY number LIMIT ?
            """;

    private static final String PAGE = """
            SELECT number, lead_id, outcome, problem FROM leads.bulk_change_lead
             WHERE change_id = ? AND number > ? AND (CAST(? AS text) IS NULL OR outcome = ?) ORDER BY number LIMIT ?
            """;

    private static final String COUNT = "SELECT count(*) FROM leads.bulk_change_lead WHERE change_id = ?"
            + " AND (CAST(? AS text) IS NULL OR outcome = ?)";

    private static final String BECAME = """
            UPDATE leads.bulk_change_lead SET outcome = ?, problem = ? WHERE change_id = ? AND number = ?
            """;

    private static final String CHANGED = """
            UPDATE leads.bulk_change_lead SET outcome = 'CHANGED', before = CAST(? AS jsonb), changed_version = ?
             WHERE change_id = ? AND number = ?
            """;

    @Inject
    private Sql sql;

    @Inject
    private Lists lists;

    void add(UUID changeId, List<UUID> leadIds) {
        sql.run(ADD, changeId, leadIds);
    }

    /** Those that are to be done next. */
    List<BulkChangeLead> next(UUID changeId, Outcome so, int most) {
        return sql.list(NEXT, BulkChangeLeads::lead, changeId, so, most);
    }

    void became(UUID changeId, BulkChangeLead lead, Outcome outcome, @Nullable String problem) {
        sql.run(BECAME, outcome, problem, changeId, lead.number());
    }

    void changed(UUID changeId, BulkChangeLead lead, @Nullable String before, long version) {
        sql.run(CHANGED, before, version, changeId, lead.number());
    }

    Slice<BulkChangeLead> page(UUID changeId, ListQuery query) {
        Outcome outcome = outcome(query);
        Position after = lists.position(query, IN_TURN);
        long number = after == null ? 0 : Long.parseLong(after.value());
        List<BulkChangeLead> found =
                sql.list(PAGE, BulkChangeLeads::lead, changeId, number, outcome, outcome, query.limit() + 1);
        Long total = query.total()
                ? sql.first(COUNT, row -> row.getLong(1), changeId, outcome, outcome)
                        .orElse(0L)
                : null;
        return lists.slice(query, IN_TURN, found, total, lead -> Long.toString(lead.number()), BulkChangeLead::leadId);
    }

    private static @Nullable Outcome outcome(ListQuery query) {
        Map<String, String> filters = query.filters();
        for (String name : filters.keySet()) {
            if (!name.equals(OUTCOME.name())) {
                throw MtlProblem.invalid(
                        name, "unknown-parameter", "is not one of the filters " + Set.of(OUTCOME.name()));
            }
        }
        String asked = filters.get(OUTCOME.name());
        return asked == null ? null : (Outcome) FieldSet.readValue(OUTCOME, asked);
    }

    private static BulkChangeLead lead(ResultSet row) throws SQLException {
        return new BulkChangeLead(
                row.getLong(1), row.getObject(2, UUID.class), Outcome.valueOf(row.getString(3)), row.getString(4));
    }
}
