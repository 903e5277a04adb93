package org.openmtl.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;

/** The running product, and the way in for each of the demo people. */
public final class MtlSystem {
    /** Works in the field in one territory. */
    public static final String FIELD1 = "field1";

    /** Works in the field in another territory. */
    public static final String FIELD2 = "field2";

    /** Manages sales above {@link #FIELD1}. */
    public static final String MANAGER = "manager1";

    /** Reads everything, writes nothing. */
    public static final String ANALYST = "analyst1";

    /** May only learn. */
    public static final String TRAINEE = "trainee1";

    /** Administers people, sees no customer. */
    public static final String ADMIN = "admin";

    private final URI server;
    private final String password;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    /** A system that runs there, whose demo people all have this password. */
    public MtlSystem(URI server, String password) {
        this.server = server;
        this.password = password;
    }

    /** Somebody who has not signed in. */
    public Client anyone() {
        return Client.of(server);
    }

    /**
     * One of the demo people, signed in; not anew each time, since passwords are slow by design. The token lasts for at least half its life,
     * which is longer than any test.
     */
    public Client as(String username) {
        return anyone().withToken(session(username).answer().get("accessToken").asText());
    }

    /** Who that is: the person's own id. */
    public String idOf(String username) {
        return ids.computeIfAbsent(
                username, name -> session(name).answer().get("person").get("id").asText());
    }

    /** The one password of all people. */
    String password() {
        return password;
    }

    /** Forgets all sessions, as after a restart of the client. */
    public void signOutEverybody() {
        sessions.clear();
    }

    /** Tries a password. */
    public Answer signIn(String username, String triedPassword) {
        String body = Json.object("username", username, "password", triedPassword);
        return anyone().post("/api/v1/auth/token", body);
    }

    private Session session(String username) {
        return sessions.compute(
                username,
                (name, kept) -> kept != null && Instant.now().isBefore(kept.goodUntil()) ? kept : begin(name));
    }

    private Session begin(String username) {
        JsonNode answer = signIn(username, password).expect(200).json();
        Duration life = Duration.ofSeconds(answer.get("expiresIn").asLong());
        return new Session(answer, Instant.now().plus(life.dividedBy(2)));
    }

    private record Session(JsonNode answer, Instant goodUntil) {}

    /** Imports in the eyes of somebody. */
    public ImportsSystem imports(String username) {
        return new ImportsSystem(as(username));
    }

    /** Accounts in the eyes of somebody. */
    public RowsSystem accounts(String username) {
        return new RowsSystem(as(username), "/api/v1/accounts");
    }

    /** Contacts in the eyes of somebody. */
    public RowsSystem contacts(String username) {
        return new RowsSystem(as(username), "/api/v1/contacts");
    }

    /** Visits in the eyes of somebody. */
    public RowsSystem visits(String username) {
        return new RowsSystem(as(username), "/api/v1/visits");
    }

    /** Leads in the eyes of somebody. */
    public RowsSystem leads(String username) {
        return new RowsSystem(as(username), "/api/v1/leads");
    }
}
