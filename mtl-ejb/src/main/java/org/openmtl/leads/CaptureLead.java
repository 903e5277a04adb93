package org.openmtl.leads;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.fields.Values;

/**
 * Take a lead in.
 *
 * @param id id of the new lead, chosen by the caller's side so that a repetition is recognised
 * @param values fields of {@link LeadFields}
 * @param channel door it came through, such as {@code rest}, {@code mobile}, {@code import}
 * @param once the caller's promise of repetition, null for none
 * @param payload what came in, as it came; null where it is kept elsewhere, as the rows of a file are
 */
public record CaptureLead(
        UUID id,
        Values values,
        String channel,
        @Nullable Once once,
        @Nullable JsonObject payload) {
    /** Of which no payload is kept. */
    public CaptureLead(UUID id, Values values, String channel, @Nullable Once once) {
        this(id, values, channel, once, null);
    }

    /** The same with other values. */
    public CaptureLead with(Values other) {
        return new CaptureLead(id, other, channel, once, payload);
    }
}
