package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openmtl.leads.LeadChange;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.LeadWatcher;
import org.openmtl.platform.outbox.Fact;
import org.openmtl.platform.outbox.Facts;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.RecordJson;

/** Makes known what happened to leads, so that others can act on it once it is certain. */
@ApplicationScoped
class LeadFacts implements LeadWatcher {
    private static final String PREFIX = "org.openmtl.lead.";

    @Inject
    private Facts facts;

    /** The last to be told, when all others have had their say. */
    @Override
    public int order() {
        return 500;
    }

    @Override
    public void captured(List<LeadView> leads) {
        facts.append(leads.stream()
                .map(lead -> fact("captured", lead, JsonValues.object()))
                .toList());
    }

    @Override
    public void changed(List<LeadChange> changes) {
        List<Fact> news = changes.stream().flatMap(LeadFacts::of).toList();
        if (!news.isEmpty()) {
            facts.append(news);
        }
    }

    private static Stream<Fact> of(LeadChange change) {
        LeadView before = change.before();
        LeadView after = change.after();
        Stream.Builder<Fact> news = Stream.builder();
        if (after.handedAt() != null && !after.handedAt().equals(before.handedAt())) {
            news.add(fact("handed-over", after, JsonValues.object().add("to", "PERSON")));
        }
        if (after.acceptedAt() != null && before.acceptedAt() == null) {
            news.add(fact("accepted", after, JsonValues.object()));
        }
        if (after.refusal() != null && !Objects.equals(after.refusal(), before.refusal())) {
            news.add(fact("refused", after, JsonValues.object()));
        }
        if (change.isNewStage()) {
            JsonObjectBuilder data = JsonValues.object()
                    .add("from", before.stage().name())
                    .add("to", after.stage().name())
                    .add("reason", after.stageReason());
            news.add(fact("stage-entered", after, data));
        }
        return news.build();
    }

    private static Fact fact(String what, LeadView lead, JsonObjectBuilder data) {
        return new Fact(
                PREFIX + what + ".v1",
                "lead",
                lead.id(),
                lead.unitId(),
                data.add("lead", RecordJson.of(lead)).build());
    }
}
