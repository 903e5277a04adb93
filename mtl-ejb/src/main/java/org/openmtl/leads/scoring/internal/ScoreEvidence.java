package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.openmtl.leads.EvidenceSource;
import org.openmtl.leads.scoring.ScorePoint;
import org.openmtl.leads.scoring.ScoreView;
import org.openmtl.leads.scoring.Scores;
import org.openmtl.shared.JsonValues;

/** The score a lead is handed over with, point by point. */
@ApplicationScoped
class ScoreEvidence implements EvidenceSource {
    @Inject
    private Scores scores;

    @Override
    public String name() {
        return "score";
    }

    @Override
    public JsonObject evidence(UUID leadId) {
        ScoreView score = scores.score(leadId, null);
        JsonArrayBuilder points = JsonValues.array();
        score.points().forEach(point -> points.add(point(point)));
        return JsonValues.object()
                .add("fit", score.fit())
                .add("engagement", score.engagement())
                .add("grade", score.grade())
                .add("points", points)
                .build();
    }

    private static JsonObject point(ScorePoint point) {
        JsonObjectBuilder json = JsonValues.object()
                .add("rule", point.rule())
                .add("version", point.version())
                .add("points", point.points());
        if (point.event() != null) {
            json.add("event", point.event().toString());
        }
        return json.build();
    }
}
