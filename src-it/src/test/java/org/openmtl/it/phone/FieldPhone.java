package org.openmtl.it.phone;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.openmtl.field.Backoff;
import org.openmtl.field.ClientInfo;
import org.openmtl.field.Clock;
import org.openmtl.field.FieldClient;
import org.openmtl.field.HttpTransport;
import org.openmtl.field.MemoryStore;
import org.openmtl.field.Operation;
import org.openmtl.field.OtherPersonException;
import org.openmtl.field.RefusedException;
import org.openmtl.field.SyncOutcome;
import org.openmtl.field.SystemClock;
import org.openmtl.it.harness.RunningServer;

/** A phone with the field client on it, as an app would have it, but in a hurry. */
public final class FieldPhone {
    private static final String[] KINDS = {"account", "contact", "visit", "lead"};
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 120_000;
    private static final int MOST_ATTEMPTS = 300;

    private final String username;
    private final Vault vault = new Vault();
    private final FieldClient client;

    private FieldPhone(URI server, String username, Clock clock) {
        this.username = username;
        this.client = FieldClient.builder(
                        new HttpTransport(server.toString(), CONNECT_MILLIS, READ_MILLIS),
                        new MemoryStore(),
                        vault,
                        new ClientInfo("tests", "1.0.0", 1, "test", "phone of " + username))
                .clock(clock)
                .backoff(new Backoff(1, 1, new Random(1)))
                .build();
    }

    /** A new one, signed in, with all rows of its person. */
    public static FieldPhone of(URI server, String username) {
        return of(server, username, new SystemClock());
    }

    /** The same with other clocks. */
    public static FieldPhone of(URI server, String username, Clock clock) {
        FieldPhone phone = new FieldPhone(server, username, clock);
        phone.signIn();
        phone.sync();
        return phone;
    }

    /** A new one, signed in, without any row. */
    public static FieldPhone empty(URI server, String username) {
        FieldPhone phone = new FieldPhone(server, username, new SystemClock());
        phone.signIn();
        return phone;
    }

    /** Registers, or registers again. */
    public void signIn() {
        try {
            client.signIn(username, RunningServer.DEMO_PASSWORD);
        } catch (IOException | RefusedException | OtherPersonException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Synchronises until all is sent and read; tells how often it had to begin. Nothing but "later" may come between. */
    public int sync() {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            SyncOutcome.State state = client.sync().state();
            if (state == SyncOutcome.State.DONE) {
                return attempt;
            }
            if (state != SyncOutcome.State.LATER) {
                throw new AssertionError("the phone was told " + state + " at attempt " + attempt);
            }
        }
        throw new AssertionError("not through after " + MOST_ATTEMPTS + " attempts");
    }

    /** The client on it. */
    public FieldClient client() {
        return client;
    }

    /** Its secrets. */
    public Vault vault() {
        return vault;
    }

    /** Takes down a lead. */
    public Operation lead(String name) {
        JsonObject lead = new JsonObject();
        lead.put("name", name);
        return create("lead", lead);
    }

    /** Takes down a visit. */
    public Operation visit(String account) {
        JsonObject visit = new JsonObject();
        visit.put("accountId", account);
        visit.put("date", "2026-11-22");
        visit.put("outcome", "FOLLOW_UP");
        return create("visit", visit);
    }

    /** Takes down anything. */
    public Operation create(String entity, JsonObject fields) {
        return client.create(entity, client.newId(), fields, List.of());
    }

    /** Changes a field. */
    public Operation patch(String entity, String id, String field, String value) {
        JsonObject changes = new JsonObject();
        changes.put(field, value);
        return client.patch(entity, id, changes);
    }

    /** What it shows of a field. */
    public String shown(String entity, String id, String field) {
        return client.row(entity, id).fields().getString(field);
    }

    /** All rows it has: kind, id and version of each. */
    public Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        for (String kind : KINDS) {
            client.rows(kind).forEach(row -> rows.add(kind + " " + row.id() + " v" + row.version()));
        }
        return rows;
    }
}
