package org.openmtl.leads.ltc.internal;

import static org.openmtl.platform.identity.Permission.LEAD_READ;
import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.leads.ltc.CriteriaView;
import org.openmtl.leads.ltc.EvidenceView;
import org.openmtl.leads.ltc.HandOverToLtc;
import org.openmtl.leads.ltc.LtcHandovers;
import org.openmtl.leads.ltc.LtcProblem;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.outbox.Fact;
import org.openmtl.platform.outbox.Facts;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;

/** The facade of hand-overs to LTC. */
@Stateless
@Guarded
public class LtcHandoversBean implements LtcHandovers {
    private static final String HANDED_OVER = "org.openmtl.lead.handed-over.v1";

    @Inject
    private Rows rows;

    @Inject
    private Leads leads;

    @Inject
    private Evidence evidence;

    @Inject
    private HandoverTable handovers;

    @Inject
    private Facts facts;

    @Override
    @Requires(LEAD_WRITE)
    public LeadView handOver(HandOverToLtc command) {
        handovers.lock(command.id());
        LeadView lead = leads.lead(command.id());
        mustBeAsSeen(lead, command.version());
        if (handovers.awaitsAnswer(lead.id())) {
            throw MtlProblem.of(LtcProblem.AWAITS_ANSWER, "It was handed over to LTC before");
        }
        CriteriaView criteria = handovers.criteria(lead.segment());
        JsonObject pack = evidence.of(lead, criteria);
        mustMeet(criteria, pack);
        UUID id = handovers.add(lead, criteria, pack, rows.now());
        facts.append(new Fact(HANDED_OVER, "lead", lead.id(), lead.unitId(), told(id, pack)));
        return lead;
    }

    @Override
    @Requires(LEAD_READ)
    public List<EvidenceView> evidence(UUID leadId) {
        leads.lead(leadId);
        return handovers.evidence(leadId);
    }

    private static JsonObject told(UUID handoverId, JsonObject pack) {
        return JsonValues.object()
                .add("to", "LTC")
                .add("handoverId", handoverId.toString())
                .add("evidence", pack)
                .build();
    }

    private void mustBeAsSeen(LeadView lead, long version) {
        if (!rows.actor().may(LEAD_WRITE, lead.unitId())) {
            throw MtlProblem.notFound("lead", lead.id());
        }
        Map<String, Object> now = Map.of("version", lead.version());
        if (lead.version() != version) {
            String detail = "You saw version " + version + ", it is at version " + lead.version();
            throw MtlProblem.of(CommonProblem.STALE_VERSION, detail, now);
        }
        if (lead.archivedAt() != null) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "It is archived", now);
        }
    }

    private static void mustMeet(CriteriaView criteria, JsonObject pack) {
        List<String> unmet = Criterion.all(criteria.criteria()).stream()
                .filter(criterion -> !criterion.isMetBy(pack))
                .map(Criterion::name)
                .toList();
        if (!unmet.isEmpty()) {
            throw MtlProblem.of(
                    LtcProblem.NOT_READY,
                    "It does not meet: " + String.join("; ", unmet),
                    Map.of("unmet", array(unmet), "criteriaVersion", criteria.version()));
        }
    }

    private static JsonArray array(List<String> texts) {
        JsonArrayBuilder array = JsonValues.array();
        texts.forEach(array::add);
        return array.build();
    }
}
