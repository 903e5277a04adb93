package org.openmtl.leads.ltc.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.ltc.OpportunityView;
import org.openmtl.leads.ltc.OutcomeFields;
import org.openmtl.leads.ltc.OutcomeView;
import org.openmtl.leads.ltc.TellOutcome;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.fields.Values;

/** Opportunities and what was told of them. Row-level security keeps them to the actor's territory. */
@ApplicationScoped
class OpportunityTable {
    private static final RecordReader<OutcomeView> OUTCOME = RecordReader.of(OutcomeView.class);
    private static final RecordReader<OpportunityView> OPPORTUNITY = RecordReader.of(OpportunityView.class);

    private static final String CLAIM = """
            INSERT INTO leads.opportunity_outcome (id, event_id, unit_id, outcome, reason, at, lead_ids)
            VALUES (?, ?, ?, ?, ?, ?, CAST(? AS jsonb)) ON CONFLICT (created_by, event_id) DO NOTHING
            """;

    private static final String EARLIER =
            "SELECT id FROM leads.opportunity_outcome WHERE created_by = ? AND event_id = ?";

    private static final String ONE_OUTCOME =
            "SELECT " + OUTCOME.columns("o") + " FROM leads.opportunity_outcome o WHERE o.id = ?";

    /** Served by opportunity_outcome_leads. Of two that came out at once, the one told later counts. */
    private static final String LATER = """
            SELECT 1 FROM leads.opportunity_outcome o, leads.opportunity_outcome mine, leads.with_merged(?) part
             WHERE mine.id = ? AND o.id <> mine.id AND o.lead_ids @> to_jsonb(ARRAY[part.id::text]) AND o.at > mine.at
            """;

    private static final String MIRROR = """
            INSERT INTO leads.opportunity AS o
                   (id, unit_id, external_id, name, stage, amount, currency, owner, closed_at, told_at)
            VALUES (?, ?, ?, ?, ?, CAST(? AS numeric), ?, ?, ?, ?)
            ON CONFLICT (external_id) DO UPDATE
               SET name = coalesce(EXCLUDED.name, o.name), stage = coalesce(EXCLUDED.stage, o.stage),
                   amount = coalesce(EXCLUDED.amount, o.amount), currency = coalesce(EXCLUDED.currency, o.currency),
                   owner = coalesce(EXCLUDED.owner, o.owner), closed_at = coalesce(EXCLUDED.closed_at, o.closed_at),
                   told_at = EXCLUDED.told_at, version = o.version + 1, updated_at = now(), updated_by = platform.acting()
             WHERE o.told_at <= EXCLUDED.told_at
            """;

    private static final String KNOWN = "SELECT id FROM leads.opportunity WHERE external_id = ?";
    private static final String ABOUT = "UPDATE leads.opportunity_outcome SET opportunity_id = ? WHERE id = ?";

    private static final String LINK = """
            INSERT INTO leads.opportunity_lead (opportunity_id, lead_id, unit_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String OF_LEAD = "SELECT " + OPPORTUNITY.columns("o") + """
             FROM leads.opportunity_lead l JOIN leads.opportunity o ON o.id = l.opportunity_id
            WHERE l.lead_id = ? ORDER BY o.told_at DESC, o.id DESC LIMIT 100
            """;

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    /** Takes the event down; answers what it was taken down as before, empty when this is the first time. */
    Optional<UUID> claim(UUID id, UUID unitId, TellOutcome told) {
        int added = sql.run(
                CLAIM,
                id,
                told.eventId(),
                unitId,
                told.outcome(),
                told.reason(),
                told.at(),
                ids(told.leadIds()).toString());
        return added == 1
                ? Optional.empty()
                : sql.first(
                        EARLIER,
                        row -> row.getObject(1, UUID.class),
                        rows.actor().key(),
                        told.eventId());
    }

    private static JsonArray ids(List<UUID> ids) {
        JsonArrayBuilder array = JsonValues.array();
        ids.forEach(id -> array.add(id.toString()));
        return array.build();
    }

    /** Whether something that came out later was told before of the lead, or of one that is a part of it. */
    boolean isLate(UUID leadId, UUID outcomeId) {
        return sql.exists(LATER, leadId, outcomeId);
    }

    /** Keeps the opportunity as it was told last, and which leads it came of. */
    void mirror(UUID outcomeId, List<LeadView> leads, OffsetDateTime at, Values told) {
        String externalId = told.get(OutcomeFields.EXTERNAL_ID);
        sql.run(
                MIRROR,
                Ids.next(),
                leads.get(0).unitId(),
                externalId,
                told.get(OutcomeFields.NAME),
                told.get(OutcomeFields.STAGE),
                told.get(OutcomeFields.AMOUNT),
                told.get(OutcomeFields.CURRENCY),
                told.get(OutcomeFields.OWNER),
                told.get(OutcomeFields.CLOSED_AT),
                at);
        UUID id = sql.first(KNOWN, row -> row.getObject(1, UUID.class), externalId)
                .orElseThrow();
        sql.run(ABOUT, id, outcomeId);
        leads.forEach(lead -> sql.run(LINK, id, lead.id(), lead.unitId()));
    }

    OutcomeView outcome(UUID id) {
        return sql.first(ONE_OUTCOME, OUTCOME::read, id).orElseThrow();
    }

    List<OpportunityView> ofLead(UUID leadId) {
        return sql.list(OF_LEAD, OPPORTUNITY::read, leadId);
    }
}
