package org.openmtl.leads.ltc.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.ltc.CriteriaView;
import org.openmtl.leads.ltc.EvidenceView;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;

/** Hand-overs to LTC and what went along with them. Row-level security keeps them to the actor's territory. */
@ApplicationScoped
class HandoverTable {
    private static final RecordReader<CriteriaView> CRITERIA = RecordReader.of(CriteriaView.class);
    private static final RecordReader<EvidenceView> EVIDENCE = RecordReader.of(EvidenceView.class);

    private static final String LOCK = "SELECT 1 FROM leads.lead WHERE id = ? FOR UPDATE";

    /** Those of the segment come before those of everybody. */
    private static final String EFFECTIVE = "SELECT " + CRITERIA.columns("c") + """
             FROM leads.acceptance_criteria c WHERE c.segment = ? OR c.segment IS NULL
            ORDER BY c.segment NULLS LAST, c.version DESC LIMIT 1
            """;

    private static final String AWAITING =
            "SELECT 1 FROM leads.handover WHERE lead_id = ? AND recipient = 'LTC' AND answer IS NULL";

    private static final String HAND_OVER =
            "INSERT INTO leads.handover (id, lead_id, unit_id, at, recipient) VALUES (?, ?, ?, ?, 'LTC')";

    private static final String KEEP = """
            INSERT INTO leads.evidence (handover_id, lead_id, unit_id, criteria_id, pack) VALUES (?, ?, ?, ?, CAST(? AS jsonb))
            """;

    private static final String ANSWER = """
            UPDATE leads.handover SET answer = ?, answered_at = ?, reason = ?
             WHERE lead_id = ? AND recipient = 'LTC' AND answer IS NULL
            """;

    private static final String OF_LEAD = "SELECT " + EVIDENCE.columns("e") + """
             FROM (SELECT h.id, h.lead_id, h.at, h.created_by AS "by", c.segment, c.version AS criteria_version, v.pack, h.answer,
                          h.answered_at, h.reason
                     FROM leads.evidence v
                     JOIN leads.handover h ON h.id = v.handover_id
                     JOIN leads.acceptance_criteria c ON c.id = v.criteria_id
                    WHERE v.lead_id = ?) e
            ORDER BY e.at DESC, e.id DESC LIMIT 100
            """;

    @Inject
    private Sql sql;

    /** Lets two who hand over the same lead, or tell of it, come one after the other. */
    void lock(UUID leadId) {
        sql.exists(LOCK, leadId);
    }

    boolean awaitsAnswer(UUID leadId) {
        return sql.exists(AWAITING, leadId);
    }

    /** What counts for a segment; there is always something for everybody. */
    CriteriaView criteria(@Nullable String segment) {
        return sql.first(EFFECTIVE, CRITERIA::read, segment).orElseThrow();
    }

    UUID add(LeadView lead, CriteriaView criteria, JsonObject pack, OffsetDateTime now) {
        UUID id = Ids.next();
        sql.run(HAND_OVER, id, lead.id(), lead.unitId(), now);
        sql.run(KEEP, id, lead.id(), lead.unitId(), criteria.id(), pack.toString());
        return id;
    }

    /** Notes LTC's answer, if it had the lead. */
    void answer(UUID leadId, boolean accepted, OffsetDateTime at, @Nullable String reason) {
        sql.run(ANSWER, accepted ? "ACCEPTED" : "REFUSED", at, accepted ? null : reason, leadId);
    }

    List<EvidenceView> evidence(UUID leadId) {
        return sql.list(OF_LEAD, EVIDENCE::read, leadId);
    }
}
