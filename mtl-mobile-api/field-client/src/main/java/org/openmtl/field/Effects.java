package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What an operation does to the fields of its row, as far as that can be known before the server says so. */
final class Effects {
    private static final String STATE = "state";
    private static final String STAGE = "stage";
    private static final String REASON = "reason";
    private static final String CHECKED_IN = "checkedInAt";

    private Effects() {}

    /** Changes of the fields, null to clear one; of an operation that is not known here none. */
    static JsonObject of(Operation operation, JsonObject fields) {
        return operation.isCreate() || operation.isPatch() ? operation.content() : told(operation, fields);
    }

    private static JsonObject told(Operation operation, JsonObject fields) {
        JsonObject content = operation.content();
        switch (operation.type()) {
            case "visit.check-in":
                return with(moment(operation, fields, CHECKED_IN), STATE, checkedIn(fields));
            case "visit.complete":
                return with(content, STATE, "DONE");
            case "visit.amend":
                return without(content, REASON);
            case "lead.accept":
                return with(moment(operation, fields, "acceptedAt"), STAGE, "SAL");
            case "lead.refuse":
                return with(with(new JsonObject(), "refusal", content.getString(REASON)), STAGE, "REJECTED");
            case "lead.contact":
                return moment(operation, fields, "contactedAt");
            case "attendee.check-in":
                return moment(operation, fields, CHECKED_IN);
            case "attendee.undo-check-in":
                return with(with(new JsonObject(), CHECKED_IN, null), "checkedInBy", null);
            default:
                return new JsonObject();
        }
    }

    private static String checkedIn(JsonObject fields) {
        return "DONE".equals(fields.getString(STATE)) ? "DONE" : "CHECKED_IN";
    }

    /** The earliest moment stands. */
    private static JsonObject moment(Operation operation, JsonObject fields, String name) {
        String before = fields.getString(name);
        String now = operation.content().getString("at", operation.at());
        boolean stands = before != null && !instant(before).isAfter(instant(now));
        return with(new JsonObject(), name, stands ? before : now);
    }

    private static Instant instant(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    private static JsonObject with(JsonObject changes, String name, @Nullable Object value) {
        JsonObject more = new JsonObject(changes);
        more.put(name, value);
        return more;
    }

    private static JsonObject without(JsonObject changes, String name) {
        JsonObject fewer = new JsonObject(changes);
        fewer.remove(name);
        return fewer;
    }
}
