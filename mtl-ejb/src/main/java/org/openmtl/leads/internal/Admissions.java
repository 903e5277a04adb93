package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Map;
import org.openmtl.leads.LeadProblem;
import org.openmtl.leads.duplicates.DuplicateActions;
import org.openmtl.leads.duplicates.DuplicateRules;
import org.openmtl.leads.duplicates.Entrance;
import org.openmtl.platform.parties.LikeParty;
import org.openmtl.relationship.References;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** Admits leads one by one, as the policies about duplicates say. */
@ApplicationScoped
class Admissions {
    @Inject
    private DuplicateRules rules;

    @Inject
    private LeadParties parties;

    @Inject
    private References references;

    /**
     * What a lead says, and whose it is.
     *
     * @param known what holds for leads that came in before, kept by the caller for those that come in together
     * @throws MtlProblem lead-duplicate
     */
    Values admitted(Entrance entrance, Values lead, Map<Entrance, DuplicateActions> known) {
        DuplicateActions actions = known.computeIfAbsent(entrance, rules::inForce);
        if (!actions.decides()) {
            return lead;
        }
        Admission admission = new Admission(actions, parties.like(lead));
        List<LikeParty> refusing = admission.refusing();
        if (!refusing.isEmpty()) {
            throw refusal(refusing);
        }
        return admission.linked(lead, references::accountOfContact);
    }

    private static MtlProblem refusal(List<LikeParty> refusing) {
        JsonArrayBuilder others = JsonValues.array();
        refusing.forEach(other -> others.add(JsonValues.object()
                .add("kind", other.kind().code())
                .add("id", other.id().toString())
                .add("tier", other.match().tier().name())));
        return MtlProblem.of(
                LeadProblem.DUPLICATE,
                "A policy refuses leads of whoever is known: see duplicates",
                Map.of("duplicates", others.build()));
    }
}
