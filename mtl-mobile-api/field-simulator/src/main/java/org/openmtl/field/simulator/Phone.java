package org.openmtl.field.simulator;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openmtl.field.FieldClient;
import org.openmtl.field.Operation;
import org.openmtl.field.OtherPersonException;
import org.openmtl.field.RefusedException;
import org.openmtl.field.Row;
import org.openmtl.field.SyncOutcome;

/** One person's phone: visits, leads, changes of leads, and now and then a network. For one thread at a time. */
final class Phone {
    private static final double OFFLINE_DAYS = 0.2;
    private static final double SYNC_AFTER_OPERATION = 0.4;
    private static final double VISITS = 0.35;
    private static final double LEADS = 0.7;
    private static final double OWN_LEADS = 0.6;

    private final String name;
    private final Login login;
    private final FieldClient client;
    private final FaultyTransport line;
    private final SimulatedClock clock;
    private final Ledger ledger;
    private final String mark;
    private final Random random;
    private final List<String> accounts = new ArrayList<>();
    private final List<String> leads = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private int made;

    /** Who uses a phone, and how long it goes on trying to reach the server. */
    record Login(String user, String password, Patience patience) {}

    Phone(
            String name,
            Login login,
            FieldClient client,
            FaultyTransport line,
            SimulatedClock clock,
            Ledger ledger,
            String mark,
            Random random) {
        this.name = name;
        this.login = login;
        this.client = client;
        this.line = line;
        this.clock = clock;
        this.ledger = ledger;
        this.mark = mark;
        this.random = random;
    }

    FieldClient client() {
        return client;
    }

    /** Registers and fetches everything, however often it takes. */
    void begin() {
        signIn();
        syncUntilDone();
    }

    /** Works through a day. Sends now and then, whether it goes well or not, unless it is a day without any network. */
    void workADay(int operations) {
        learn();
        boolean online = random.nextDouble() >= OFFLINE_DAYS;
        for (int i = 0; i < operations; i++) {
            act();
            if (online && random.nextDouble() < SYNC_AFTER_OPERATION) {
                sync();
            }
        }
        clock.nextDay();
    }

    /** Sends and reads until nothing is left, with the faults still striking. */
    void finish() {
        while (client.unsent() > 0) {
            syncUntilDone();
        }
    }

    /** Repairs the line; what was late arrives first. */
    void calmDown() {
        login.patience().untilItWorks(() -> {
            line.calmDown();
            return true;
        });
    }

    void syncUntilDone() {
        login.patience().untilItWorks(() -> sync() == SyncOutcome.State.DONE);
    }

    private SyncOutcome.State sync() {
        SyncOutcome.State state = client.sync().state();
        if (state == SyncOutcome.State.SIGN_IN_NEEDED) {
            signIn();
        } else if (state != SyncOutcome.State.DONE && state != SyncOutcome.State.LATER) {
            throw new SimulationFailed(name + " is told " + state);
        }
        return state;
    }

    private void signIn() {
        login.patience().untilItWorks(() -> {
            try {
                client.signIn(login.user(), login.password());
                return true;
            } catch (RefusedException | OtherPersonException refused) {
                throw new SimulationFailed(name + " cannot sign in: " + refused.getMessage());
            } catch (IOException cut) {
                return false;
            }
        });
    }

    /** Looks up what there is to work with. */
    private void learn() {
        if (accounts.isEmpty()) {
            client.rows("account").forEach(row -> accounts.add(row.id()));
        }
        leads.clear();
        for (Row lead : client.rows("lead")) {
            if (ledger.knows(lead.id())) {
                leads.add(lead.id());
            }
        }
        if (accounts.isEmpty()) {
            throw new SimulationFailed(
                    name + " sees no account to visit: the server needs --demo, or a territory with accounts");
        }
    }

    private void act() {
        double dice = random.nextDouble();
        made++;
        if (dice < VISITS) {
            visit();
        } else if (dice < LEADS || leads.isEmpty()) {
            lead();
        } else {
            changeALead();
        }
    }

    private void visit() {
        JsonObject visit = new JsonObject();
        visit.put("accountId", any(accounts));
        visit.put("date", java.time.Instant.ofEpochMilli(clock.now()).toString().substring(0, 10));
        visit.put("outcome", "FOLLOW_UP");
        visit.put("purpose", mark);
        visit.put("result", text());
        Operation taken = create("visit", visit);
        if (random.nextBoolean()) {
            JsonObject lead = lead(text());
            lead.put("visitId", taken.rowId());
            create("lead", lead, taken.id());
        }
    }

    private void lead() {
        String id = create("lead", lead(text())).rowId();
        leads.add(id);
        own.add(id);
    }

    private JsonObject lead(String text) {
        JsonObject lead = new JsonObject();
        lead.put("name", text);
        lead.put("company", mark);
        return lead;
    }

    private void changeALead() {
        boolean mine = !own.isEmpty() && random.nextDouble() < OWN_LEADS;
        String id = any(mine ? own : leads);
        if (client.row("lead", id) != null) {
            JsonObject changes = new JsonObject();
            changes.put(own.contains(id) ? "jobTitle" : "city", text());
            // Noted first: another thread must not see the effect before the intention.
            ledger.patched(id, name, changes);
            client.patch("lead", id, changes);
        }
    }

    private Operation create(String entity, JsonObject fields, String... after) {
        String id = client.newId();
        ledger.created(entity, id, fields);
        return client.create(entity, id, fields, List.of(after));
    }

    private String text() {
        return name + " " + made + " " + Integer.toHexString(random.nextInt());
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
