package org.openmtl.leads.touches.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.LeadWatcher;
import org.openmtl.leads.touches.RecordTouch;
import org.openmtl.shared.JsonValues;

/**
 * A lead that is captured leaves a touch: where it came from, by which campaign, and when it was met first; and one for the visit it came
 * of.
 */
@ApplicationScoped
class LeadTouches implements LeadWatcher {
    private static final String KIND = "lead.captured";
    private static final String UTM = "utm_";
    private static final int LONGEST_CHANNEL = 100;
    private static final int LONGEST = 200;

    @Inject
    private TouchRecorder recorder;

    @Inject
    private VisitedLeads visited;

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void captured(List<LeadView> leads) {
        recorder.record(leads.stream().map(LeadTouches::capture).toList(), unit -> true);
        List<RecordTouch> visits = visited.of(leads.stream()
                .filter(lead -> lead.visitId() != null)
                .map(LeadView::id)
                .toList());
        if (!visits.isEmpty()) {
            recorder.record(visits, unit -> true);
        }
    }

    static RecordTouch capture(LeadView lead) {
        JsonObject facts = Objects.requireNonNullElse(lead.attributes(), JsonObject.EMPTY_JSON_OBJECT);
        String channel = firstOf(lead.origin(), text(facts, UTM + "source", LONGEST_CHANNEL), lead.channel());
        return RecordTouch.of(
                        lead.id(), Objects.requireNonNullElse(lead.firstContactAt(), lead.createdAt()), KIND, channel)
                .knownAs("captured:" + lead.id())
                .within(text(facts, UTM + "campaign", LONGEST), text(facts, UTM + "content", LONGEST), utm(facts));
    }

    private static @Nullable String firstOf(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    /** The other parameters of the link; an import or a form hands them on as attributes. */
    private static JsonObject utm(JsonObject facts) {
        JsonObjectBuilder utm = JsonValues.object();
        for (String name : List.of("source", "medium", "term", "id")) {
            String value = text(facts, UTM + name, LONGEST);
            if (value != null) {
                utm.add(name, value);
            }
        }
        return utm.build();
    }

    private static @Nullable String text(Map<String, ?> facts, String name, int longest) {
        String text =
                facts.get(name) instanceof JsonString value ? value.getString().strip() : "";
        return text.isEmpty() ? null : text.substring(0, Math.min(longest, text.length()));
    }
}
