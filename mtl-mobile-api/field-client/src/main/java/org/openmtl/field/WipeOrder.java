package org.openmtl.field;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server's order to delete what a device holds. Immutable. */
final class WipeOrder {
    private static final String RECEIPT = "receipt";
    private static final String PERSON = "person";
    private static final String PHOTOS = "photos";
    private static final String DONE = "done";
    private static final String HEARD = "heard";
    private static final String MILLIS = "millis";

    /** No server lets a device upload for longer. */
    private static final long LONGEST = TimeUnit.HOURS.toMillis(72);

    private final JsonObject members;

    private WipeOrder(JsonObject members) {
        this.members = members;
    }

    /** What a refusal orders; null unless it says clearly that all is to be deleted, and by which receipt that is confirmed. */
    static @Nullable WipeOrder in(Problem problem, Clock clock) {
        String wipe = Json.optional(problem.members(), "wipe");
        String receipt = Json.optional(problem.members(), "wipeReceipt");
        boolean afterUpload = "after-upload".equals(wipe);
        boolean isOrder = afterUpload || "now".equals(wipe);
        if (!isOrder || receipt == null || !problem.isOf("device-revoked")) {
            return null;
        }
        JsonObject members = new JsonObject();
        members.put(RECEIPT, receipt);
        if (afterUpload) {
            members.put(HEARD, Moment.now(clock).text());
            members.put(MILLIS, allowed(problem, clock));
        }
        return new WipeOrder(members);
    }

    /** How long it may still upload: by the server's clock, which sends both ends. */
    private static long allowed(Problem problem, Clock clock) {
        try {
            Instant until = Instant.parse(String.valueOf(Json.optional(problem.members(), "uploadUntil")));
            return Math.max(
                    0,
                    Math.min(
                            LONGEST,
                            Duration.between(said(problem, clock), until).toMillis()));
        } catch (DateTimeException unreadable) {
            return LONGEST;
        }
    }

    private static Instant said(Problem problem, Clock clock) {
        String date = problem.date();
        return date == null
                ? Instant.ofEpochMilli(clock.now())
                : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
    }

    static WipeOrder read(JsonObject members) {
        return new WipeOrder(members);
    }

    JsonObject members() {
        return members;
    }

    /** Whether what was captured may be sent first. */
    boolean mayUpload() {
        return members.has(HEARD);
    }

    /** Whether the time to upload is over. */
    boolean isDue(Clock clock) {
        return Moment.read(members.getString(HEARD)).passed(clock) > members.getLong(MILLIS);
    }

    /** The same with what it needs when the store cannot be read any more. */
    WipeOrder about(@Nullable String person, Collection<String> photos) {
        JsonObject more = new JsonObject();
        more.put(RECEIPT, receipt());
        more.put(PERSON, person);
        more.put(PHOTOS, new JsonArray(photos));
        return new WipeOrder(more);
    }

    /** The same when nothing is left. */
    WipeOrder done() {
        JsonObject more = new JsonObject();
        more.put(RECEIPT, receipt());
        more.put(DONE, true);
        return new WipeOrder(more);
    }

    /** Whether nothing is left, and only the server need be told. */
    boolean isDone() {
        return members.getBoolean(DONE);
    }

    /** Proves to the server that this very order was obeyed. */
    String receipt() {
        return members.getString(RECEIPT);
    }

    /** Whose data are to go, null for nobody's. */
    @Nullable
    String person() {
        return Json.optional(members, PERSON);
    }

    List<String> photos() {
        return new ArrayList<>(Json.texts(members, PHOTOS));
    }
}
