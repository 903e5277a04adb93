package org.openmtl.leads.ltc.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.openmtl.leads.EvidenceSource;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.leads.ltc.CriteriaView;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.RecordJson;

/** Puts together what is known of a lead. */
@ApplicationScoped
class Evidence {
    @Inject
    private Leads leads;

    @Inject
    private Instance<EvidenceSource> sources;

    /** Everything, under {@code lead}, {@code stages}, {@code criteria} and the names of the sources. */
    JsonObject of(LeadView lead, CriteriaView criteria) {
        JsonArrayBuilder stages = JsonValues.array();
        leads.stages(lead.id()).forEach(stage -> stages.add(RecordJson.of(stage)));
        JsonObjectBuilder pack = JsonValues.object()
                .add("lead", RecordJson.of(lead))
                .add("stages", stages)
                .add("criteria", RecordJson.of(criteria));
        sources.forEach(source -> pack.add(source.name(), source.evidence(lead.id())));
        return pack.build();
    }
}
