package org.openmtl.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.touches.RecordTouch;
import org.openmtl.leads.touches.TouchFields;
import org.openmtl.leads.touches.TouchOutcome;
import org.openmtl.leads.touches.TouchResult;
import org.openmtl.leads.touches.Touches;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;

/** Touches that came in one request: those that can be read go to the facade, each of the others has its own errors. */
final class TouchBatch {
    static final String MEMBER = "touches";

    /** In order; a touch that cannot be read is a refusal already. */
    private final List<Object> items;

    private TouchBatch(List<Object> items) {
        this.items = items;
    }

    static TouchBatch of(JsonObject body) {
        if (body.size() > 1 || !(body.get(MEMBER) instanceof JsonArray array)) {
            throw MtlProblem.invalid(MEMBER, "type", "must be an array, and the only member");
        }
        if (array.isEmpty() || array.size() > Touches.MOST_AT_ONCE) {
            throw MtlProblem.invalid(MEMBER, "size", "must hold 1 to " + Touches.MOST_AT_ONCE + " touches");
        }
        return new TouchBatch(array.stream().map(TouchBatch::read).toList());
    }

    private static Object read(JsonValue item) {
        if (!(item instanceof JsonObject touch)) {
            return TouchResult.refused(List.of(new FieldError(MEMBER, "type", "must be objects")));
        }
        try {
            return RecordTouch.of(TouchFields.NEW.readNew(touch));
        } catch (MtlProblem broken) {
            return TouchResult.refused(broken.errors());
        }
    }

    List<RecordTouch> readable() {
        return items.stream()
                .filter(RecordTouch.class::isInstance)
                .map(RecordTouch.class::cast)
                .toList();
    }

    /** One line for each item, in order. */
    List<Line> results(List<TouchResult> ofReadable) {
        Iterator<TouchResult> next = ofReadable.iterator();
        List<Line> lines = new ArrayList<>();
        for (Object item : items) {
            lines.add(Line.of(item instanceof TouchResult refused ? refused : next.next()));
        }
        return lines;
    }

    /**
     * What became of one.
     *
     * @param id null when it was refused
     * @param errors null when it was not
     */
    public record Line(
            TouchOutcome outcome,
            @Nullable UUID id,
            @Nullable List<FieldError> errors) {
        static Line of(TouchResult result) {
            return result.touch() == null
                    ? new Line(result.outcome(), null, result.errors())
                    : new Line(result.outcome(), result.touch().id(), null);
        }
    }
}
