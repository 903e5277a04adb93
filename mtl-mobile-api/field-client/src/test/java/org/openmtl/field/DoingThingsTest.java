package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.grack.nanojson.JsonObject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations that are neither a new row nor a patch: told as they are, and shown as what they will do. */
class DoingThingsTest {
    private final ModelServer server = new ModelServer();
    private final Line line = new Line(server);
    private final MemoryStore store = new MemoryStore();
    private FieldClient client;

    @BeforeEach
    void signIn() throws Exception {
        client = Phones.signedIn(line, store);
        client.sync();
    }

    private static JsonObject fields(Object... namesAndValues) {
        JsonObject fields = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return fields;
    }

    private JsonObject shown(String entity, String id) {
        return Objects.requireNonNull(client.row(entity, id)).fields();
    }

    private void act(String type, String id, Object... data) {
        client.act(type, id, fields(data), List.of());
    }

    @Test
    void aVisitIsPlannedPaidAndAmended() {
        client.create("visit", "v1", fields("state", "PLANNED", "purpose", "Measure"), List.of());
        act("visit.check-in", "v1", "at", "2026-11-22T09:05:00Z", "gps", fields("lat", 1));
        assertThat(shown("visit", "v1"))
                .isEqualTo(fields("state", "CHECKED_IN", "purpose", "Measure", "checkedInAt", "2026-11-22T09:05:00Z"));
        act("visit.check-in", "v1", "at", "2026-11-22T10:02:00+01:00");
        assertThat(shown("visit", "v1").getString("checkedInAt")).isEqualTo("2026-11-22T10:02:00+01:00");
        act("visit.complete", "v1", "result", "Done");
        act("visit.amend", "v1", "result", "Done twice", "reason", "Counted again");
        assertThat(shown("visit", "v1"))
                .containsEntry("state", "DONE")
                .containsEntry("result", "Done twice")
                .doesNotContainKey("reason");
    }

    @Test
    void aLeadIsAnsweredAndCalled() {
        server.office.write("lead", "l1", 1, "name", "Ana");
        server.office.write("lead", "l2", 1, "name", "Eva");
        client.sync();
        act("lead.accept", "l1");
        act("lead.contact", "l1", "at", "2026-11-22T09:05:00Z", "channel", "CALL", "note", "Calls back");
        act("lead.refuse", "l2", "reason", "Far away");
        assertThat(shown("lead", "l1"))
                .containsEntry("stage", "SAL")
                .containsEntry("contactedAt", "2026-11-22T09:05:00Z")
                .containsKey("acceptedAt")
                .doesNotContainKeys("channel", "note");
        assertThat(shown("lead", "l2")).containsEntry("stage", "REJECTED").containsEntry("refusal", "Far away");
    }

    @Test
    void attributesAreChangedNameByName() {
        JsonObject known = fields("presses", 3, "sector", "Steel");
        client.create("lead", "l1", fields("name", "Ana", "attributes", known), List.of());
        client.patch("lead", "l1", fields("attributes", fields("presses", 4, "sector", null, "shifts", 2)));
        assertThat(shown("lead", "l1"))
                .isEqualTo(fields("name", "Ana", "attributes", fields("presses", 4, "shifts", 2)));
    }

    @Test
    void aCheckInAtTheDoorIsTakenBackAndWhatIsNotKnownHereChangesNothing() {
        server.office.write("attendee", "a1", 1, "name", "Ana");
        client.sync();
        act("attendee.check-in", "a1");
        assertThat(shown("attendee", "a1")).containsKey("checkedInAt");
        act("attendee.undo-check-in", "a1");
        act("attendee.decorate", "a1", "name", "Eva");
        assertThat(shown("attendee", "a1")).isEqualTo(fields("name", "Ana"));
    }

    @Test
    void whatIsDoneToARowThatIsNotSentFollowsItsCreation() {
        Operation creation = client.create("visit", "v1", fields("state", "PLANNED"), List.of());
        Operation checkIn = client.act("visit.check-in", "v1", new JsonObject(), List.of());
        assertThat(checkIn.after()).containsExactly(creation.id());
        assertThat(Json.own(checkIn.text())).containsKey("data").doesNotContainKeys("base", "patch");
        assertThatThrownBy(() -> act("lead.patch", "l1", "name", "Eva")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasTakenIsNotUndoneOnTheScreenUntilTheFeedTellsIt() {
        client.create("visit", "v1", fields("state", "PLANNED"), List.of());
        act("visit.complete", "v1", "result", "Done");
        client.patch("visit", "v1", fields("purpose", "Sell"));
        line.answerNext("/sync/pull", ModelServer.problem(503, "unavailable"));
        client.sync();
        assertThat(client.unsent()).isZero();
        assertThat(shown("visit", "v1")).isEqualTo(fields("state", "DONE", "result", "Done", "purpose", "Sell"));
        client.sync();
        assertThat(store.count(Tables.ECHO)).isZero();
    }

    @Test
    void aVersionOfAFormIsFetchedOnce() throws Exception {
        line.answerNext("/forms/f1/v/2", ModelServer.reply(200, fields("id", "f1", "v", 2)));
        assertThat(client.form("f1", 2)).isEqualTo(fields("id", "f1", "v", 2));
        assertThat(client.form("f1", 2)).isEqualTo(fields("id", "f1", "v", 2));
        assertThat(line.count("/forms/")).isEqualTo(1);
    }
}
