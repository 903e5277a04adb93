package org.openmtl.platform.webhooks.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.openmtl.platform.outbox.Fact;
import org.openmtl.platform.outbox.PublishedFact;
import org.openmtl.shared.JsonValues;

/** A fact as others read it: CloudEvents 1.0, structured JSON, with the attributes of its extension for sequences. */
final class Envelope {
    static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String SOURCE = "/openmtl";

    private Envelope() {}

    static byte[] of(PublishedFact published) {
        return json(published).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject json(PublishedFact published) {
        Fact fact = published.fact();
        JsonObjectBuilder envelope = JsonValues.object()
                .add("specversion", "1.0")
                .add("id", published.id().toString())
                .add("source", SOURCE)
                .add("type", fact.type())
                .add("subject", fact.subjectKind() + "/" + fact.subjectId())
                .add("time", DateTimeFormatter.ISO_INSTANT.format(published.at().toInstant()))
                .add("datacontenttype", "application/json")
                .add("sequence", "%019d".formatted(published.n()))
                .add("actor", published.by());
        if (fact.unitId() != null) {
            envelope.add("unitid", fact.unitId().toString());
        }
        return envelope.add("data", fact.data()).build();
    }
}
