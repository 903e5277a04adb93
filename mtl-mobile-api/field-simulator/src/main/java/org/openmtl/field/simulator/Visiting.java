package org.openmtl.field.simulator;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openmtl.field.Clock;
import org.openmtl.field.Operation;
import org.openmtl.field.Photo;

/** Visits with all that comes of them, planned or not, with photos, as one form or piece by piece. For one thread at a time. */
final class Visiting {
    private static final double AS_ONE_FORM = 0.5;
    private static final double WITH_A_PHOTO = 0.3;
    private static final double ANOTHER_THING = 0.4;

    private final Notes notes;
    private final Words words;
    private final Clock clock;
    private final Pictures pictures;
    private final String mark;
    private final List<String> planned = new ArrayList<>();
    private final List<String> paid = new ArrayList<>();
    private final List<String> promises = new ArrayList<>();

    Visiting(Notes notes, Words words, Clock clock, Pictures pictures, String mark) {
        this.notes = notes;
        this.words = words;
        this.clock = clock;
        this.pictures = pictures;
        this.mark = mark;
    }

    void pay(String account) {
        JsonObject visit = visitOn(account);
        visit.put("outcome", "FOLLOW_UP");
        visit.put("result", words.text());
        if (words.happens(WITH_A_PHOTO)) {
            visit.put("photos", JsonArray.from(photo().reference()));
        }
        asOneFormOrNot(() -> {
            Operation taken = notes.create("visit", visit);
            paid.add(taken.rowId());
            bringHome(taken);
        });
    }

    private Photo photo() {
        try {
            return notes.photo(pictures.take());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void asOneFormOrNot(Runnable things) {
        if (words.happens(AS_ONE_FORM)) {
            notes.together(things);
        } else {
            things.run();
        }
    }

    private JsonObject visitOn(String account) {
        JsonObject visit = new JsonObject();
        visit.put("accountId", account);
        visit.put("date", Instant.ofEpochMilli(clock.now()).toString().substring(0, 10));
        visit.put("purpose", mark);
        return visit;
    }

    /** Leads, findings and promises, or none of them. */
    private void bringHome(Operation visit) {
        while (words.happens(ANOTHER_THING)) {
            String what = words.any(List.of("lead", "lead", "finding", "promise"));
            JsonObject fields = thing(what);
            fields.put("visitId", visit.rowId());
            Operation made = notes.create(what, fields, visit.id());
            if (what.equals("promise")) {
                promises.add(made.rowId());
            }
        }
    }

    private JsonObject thing(String what) {
        switch (what) {
            case "finding":
                return Words.fields("kind", "PAIN_POINT", "subject", mark, "text", words.text());
            case "promise":
                return Words.fields("promisedBy", "US", "toWhom", mark, "what", words.text());
            default:
                return Words.fields("name", words.text(), "company", mark);
        }
    }

    /** Plans one, or arrives where one is planned and reports on it. */
    void plan(String account) {
        if (planned.isEmpty() || words.happens(0.5)) {
            JsonObject visit = visitOn(account);
            visit.put("state", "PLANNED");
            planned.add(notes.create("visit", visit).rowId());
            return;
        }
        String visit = words.draw(planned);
        notes.act("visit.check-in", visit, new JsonObject(), Words.fields("state", "CHECKED_IN"));
        JsonObject result = Words.fields("outcome", "FOLLOW_UP", "result", words.text());
        JsonObject done = new JsonObject(result);
        done.put("state", "DONE");
        asOneFormOrNot(() -> bringHome(notes.act("visit.complete", visit, result, done)));
        paid.add(visit);
    }

    boolean hasReports() {
        return !paid.isEmpty();
    }

    void amend() {
        JsonObject changes = Words.fields("result", words.text());
        JsonObject said = new JsonObject(changes);
        said.put("reason", "remembered later");
        notes.act("visit.amend", words.any(paid), said, changes);
    }

    boolean hasPromised() {
        return !promises.isEmpty();
    }

    void promiseOtherwise() {
        String promise = words.any(promises);
        // Whose answer got lost is not shown until it has come back.
        if (notes.sees("promise", promise)) {
            notes.patch("promise", promise, Words.fields("what", words.text()));
        }
    }
}
