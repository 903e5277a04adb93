package org.openmtl.field.simulator;

import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Leads of one's own, of others, and those that a manager hands over; and what one learns of accounts. For one thread at a time. */
final class Selling {
    private static final double OWN_LEADS = 0.6;
    private static final double TAKEN = 0.6;

    private final Notes notes;
    private final Words words;
    private final String mark;
    private final List<String> leads = new ArrayList<>();
    private final List<String> own = new ArrayList<>();

    Selling(Notes notes, Words words, String mark) {
        this.notes = notes;
        this.words = words;
        this.mark = mark;
    }

    /** Looks up the leads of all phones. */
    void learn() {
        leads.clear();
        leads.addAll(notes.visible("lead"));
    }

    boolean knowsAny() {
        return !leads.isEmpty();
    }

    void capture() {
        String id = notes.create("lead", Words.fields("name", words.text(), "company", mark))
                .rowId();
        leads.add(id);
        own.add(id);
    }

    /** Each adds a line, so that the row has another version whoever else does the same. */
    void contact() {
        String lead = words.any(leads);
        if (notes.sees("lead", lead)) {
            JsonObject call = Words.fields("channel", "CALL", "note", words.text());
            notes.act("lead.contact", lead, call, new JsonObject());
        }
    }

    void change() {
        boolean mine = !own.isEmpty() && words.happens(OWN_LEADS);
        String id = words.any(mine ? own : leads);
        if (notes.sees("lead", id)) {
            notes.patch("lead", id, Words.fields(own.contains(id) ? "jobTitle" : "city", words.text()));
        }
    }

    /** Takes a lead that was handed over, or does not. */
    void answer(String lead) {
        if (words.happens(TAKEN)) {
            notes.act("lead.accept", lead, new JsonObject(), Words.fields("stage", "SAL"));
            own.add(lead);
        } else {
            JsonObject reason = Words.fields("reason", words.text());
            JsonObject changes = Words.fields("stage", "REJECTED", "refusal", reason.getString("reason"));
            notes.act("lead.refuse", lead, reason, changes);
        }
    }

    /** A field of an account that is this phone's alone to change: of what several change the server keeps its own. */
    void learnOf(Ledger.Portion portion) {
        notes.patch("account", portion.account(), Words.fields(portion.field(), words.text()));
    }
}
