package org.openmtl.field.simulator;

import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Who comes to an event: lets people in, and takes that back now and then. For one thread at a time. */
final class Door {
    private final Notes notes;
    private final Words words;
    private final String mark;
    private final List<String> inside = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();

    Door(Notes notes, Words words, String mark) {
        this.notes = notes;
        this.words = words;
        this.mark = mark;
    }

    void stand(String event) {
        if (!outside.isEmpty() && words.happens(0.5)) {
            String attendee = words.draw(outside);
            notes.act("attendee.check-in", attendee, new JsonObject(), new JsonObject());
            inside.add(attendee);
        } else if (!inside.isEmpty() && words.happens(0.4)) {
            String attendee = words.draw(inside);
            notes.act("attendee.undo-check-in", attendee, new JsonObject(), new JsonObject());
            outside.add(attendee);
        } else {
            JsonObject fields = Words.fields("eventId", event, "name", words.text(), "company", mark);
            inside.add(notes.create("attendee", fields).rowId());
        }
    }
}
