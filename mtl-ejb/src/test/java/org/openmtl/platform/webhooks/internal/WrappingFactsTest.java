package org.openmtl.platform.webhooks.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmtl.platform.outbox.Fact;
import org.openmtl.platform.outbox.PublishedFact;
import org.openmtl.shared.fields.JsonText;

class WrappingFactsTest {
    private static final UUID ID = UUID.fromString("0193a0c0-7a10-7c41-9d3e-2f60b1c80801");
    private static final UUID LEAD = UUID.fromString("0193a0c0-7a10-7c41-9d3e-2f60b1c80802");
    private static final UUID UNIT = UUID.fromString("0193a0c0-7a10-7c41-9d3e-2f60b1c80803");

    @Test
    void theEnvelopeIsACloudEvent() {
        assertThat(JsonText.object(envelope(UNIT))).isEqualTo(JsonText.object("""
                {"specversion": "1.0", "id": "0193a0c0-7a10-7c41-9d3e-2f60b1c80801", "source": "/openmtl",
                 "type": "org.openmtl.lead.captured.v1", "subject": "lead/0193a0c0-7a10-7c41-9d3e-2f60b1c80802",
                 "time": "2026-11-23T08:30:00.250Z", "datacontenttype": "application/json",
                 "sequence": "0000000000000000042", "actor": "person:1", "unitid": "0193a0c0-7a10-7c41-9d3e-2f60b1c80803",
                 "data": {"company": "华为"}}
                """));
    }

    @Test
    void whatHasNoTerritoryNamesNone() {
        assertThat(JsonText.object(envelope(null))).doesNotContainKey("unitid");
    }

    private static String envelope(@Nullable UUID unit) {
        Fact fact = new Fact(
                "org.openmtl.lead.captured.v1",
                "lead",
                LEAD,
                unit,
                Json.createObjectBuilder().add("company", "华为").build());
        OffsetDateTime at = OffsetDateTime.parse("2026-11-23T09:30:00.250+01:00");
        return new String(Envelope.of(new PublishedFact(ID, 42, fact, at, "person:1", null)), UTF_8);
    }
}
