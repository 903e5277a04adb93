package org.openmtl.field.simulator;

import com.grack.nanojson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openmtl.field.FieldClient;
import org.openmtl.field.Operation;
import org.openmtl.field.Row;

/** What one person does with a phone: visits with all that comes of them, leads, a door. For one thread at a time. */
final class Work {
    private static final double VISITS = 0.25;
    private static final double PLANS = 0.15;
    private static final double LEADS = 0.2;
    private static final double CONTACTS = 0.1;
    private static final double WALK_INS = 0.05;
    private static final double OWN_LEADS = 0.6;

    private final String name;
    private final FieldClient client;
    private final Notes notes;
    private final SimulatedClock clock;
    private final String mark;
    private final Random random;
    private final List<String> accounts = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final List<String> leads = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final List<String> planned = new ArrayList<>();
    private final List<String> paid = new ArrayList<>();
    private int made;

    /** Work of the phone's person; all rows of it carry the mark in some field. */
    Work(String name, FieldClient client, Notes notes, SimulatedClock clock, String mark, Random random) {
        this.name = name;
        this.client = client;
        this.notes = notes;
        this.clock = clock;
        this.mark = mark;
        this.random = random;
    }

    /** Looks up what there is to work with. */
    void learn() {
        see("account", accounts);
        see("event", events);
        leads.clear();
        for (Row lead : client.rows("lead")) {
            if (notes.knows(lead.id())) {
                leads.add(lead.id());
            }
        }
        if (accounts.isEmpty()) {
            throw new SimulationFailed(
                    name + " sees no account to visit: the server needs --demo, or a territory with accounts");
        }
    }

    private void see(String entity, List<String> ids) {
        if (ids.isEmpty()) {
            client.rows(entity).forEach(row -> ids.add(row.id()));
        }
    }

    /** Does one thing, whatever it takes. */
    void act() {
        made++;
        double dice = random.nextDouble();
        if ((dice -= VISITS) < 0) {
            visit();
        } else if ((dice -= PLANS) < 0) {
            plan();
        } else if ((dice -= LEADS) < 0 || leads.isEmpty()) {
            lead();
        } else if ((dice -= CONTACTS) < 0) {
            contact(any(leads));
        } else if ((dice -= WALK_INS) < 0 && !events.isEmpty()) {
            letIn();
        } else {
            changeSomething();
        }
    }

    private void visit() {
        JsonObject visit = visitOn(any(accounts));
        visit.put("outcome", "FOLLOW_UP");
        visit.put("result", text());
        Operation taken = notes.create("visit", visit);
        paid.add(taken.rowId());
        bringHome(taken);
    }

    private JsonObject visitOn(String account) {
        JsonObject visit = new JsonObject();
        visit.put("accountId", account);
        visit.put("date", Instant.ofEpochMilli(clock.now()).toString().substring(0, 10));
        visit.put("purpose", mark);
        return visit;
    }

    /** A lead, a finding or a promise, or none of them. */
    private void bringHome(Operation visit) {
        int what = random.nextInt(5);
        if (what < 2) {
            notes.create("lead", of(visit, person()), visit.id());
        } else if (what == 2) {
            JsonObject finding = fields("kind", "PAIN_POINT", "subject", mark, "text", text());
            notes.create("finding", of(visit, finding), visit.id());
        } else if (what == 3) {
            JsonObject promise = fields("promisedBy", "US", "toWhom", mark, "what", text());
            notes.create("promise", of(visit, promise), visit.id());
        }
    }

    private static JsonObject of(Operation visit, JsonObject fields) {
        fields.put("visitId", visit.rowId());
        return fields;
    }

    /** Plans a visit, or arrives where one is planned and reports on it. */
    private void plan() {
        if (planned.isEmpty() || random.nextBoolean()) {
            JsonObject visit = visitOn(any(accounts));
            visit.put("state", "PLANNED");
            planned.add(notes.create("visit", visit).rowId());
            return;
        }
        String visit = planned.remove(random.nextInt(planned.size()));
        notes.act("visit.check-in", visit, new JsonObject(), fields("state", "CHECKED_IN"));
        JsonObject result = fields("outcome", "FOLLOW_UP", "result", text());
        JsonObject done = new JsonObject(result);
        done.put("state", "DONE");
        bringHome(notes.act("visit.complete", visit, result, done));
        paid.add(visit);
    }

    private void lead() {
        String id = notes.create("lead", person()).rowId();
        leads.add(id);
        own.add(id);
    }

    private JsonObject person() {
        return fields("name", text(), "company", mark);
    }

    /** Each adds a line, so that the row has another version whoever else does the same. */
    private void contact(String lead) {
        if (client.row("lead", lead) != null) {
            notes.act("lead.contact", lead, fields("channel", "CALL", "note", text()), new JsonObject());
        }
    }

    private void letIn() {
        notes.create("attendee", fields("eventId", any(events), "name", text(), "company", mark));
    }

    private void changeSomething() {
        if (!paid.isEmpty() && random.nextInt(4) == 0) {
            JsonObject changes = fields("result", text());
            JsonObject said = new JsonObject(changes);
            said.put("reason", "remembered later");
            notes.act("visit.amend", any(paid), said, changes);
            return;
        }
        boolean mine = !own.isEmpty() && random.nextDouble() < OWN_LEADS;
        String id = any(mine ? own : leads);
        if (client.row("lead", id) != null) {
            notes.patch("lead", id, fields(own.contains(id) ? "jobTitle" : "city", text()));
        }
    }

    private static JsonObject fields(String... namesAndValues) {
        JsonObject fields = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private String text() {
        return name + " " + made + " " + Integer.toHexString(random.nextInt());
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
