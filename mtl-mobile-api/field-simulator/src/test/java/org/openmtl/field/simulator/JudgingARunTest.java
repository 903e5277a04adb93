package org.openmtl.field.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmtl.field.Row;
import org.openmtl.field.Rows;

class JudgingARunTest {
    private final Counts counts = new Counts();
    private final Ledger ledger = new Ledger();

    /** Meant: one lead, changed twice. */
    @BeforeEach
    void mean() {
        ledger.created("lead", "l1", fields("Ana", null));
        ledger.changed("l1", "phone 1", title("first"));
        ledger.changed("l1", "phone 1", title("second"));
    }

    private static JsonObject fields(String name, String title) {
        JsonObject fields = new JsonObject();
        fields.put("company", "run 1");
        fields.put("name", name);
        if (title != null) {
            fields.put("jobTitle", title);
        }
        return fields;
    }

    private static JsonObject title(String title) {
        JsonObject fields = new JsonObject();
        fields.put("jobTitle", title);
        return fields;
    }

    private static Snapshot snapshot(Row... rows) {
        return new Snapshot(Arrays.stream(rows).collect(Collectors.toMap(Row::id, Function.identity())));
    }

    private String judged(Row... server) {
        Audit audit = new Audit(counts);
        audit.saw(snapshot(server));
        audit.judge(ledger, "run 1");
        return "lost " + counts.lost + ", duplicates " + counts.duplicates;
    }

    @Test
    void aPhotoThatIsMissingOrAnotherOneIsALostOne() throws IOException {
        byte[] right = {1, 2, 3};
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/files/right", exchange -> answer(exchange, 200, right));
        server.createContext("/api/v1/files/broken", exchange -> answer(exchange, 200, new byte[] {1, 2, 4}));
        server.createContext("/api/v1/files/missing", exchange -> answer(exchange, 404, new byte[1]));
        server.start();
        try {
            String hash = Archive.hash(right);
            for (String id : new String[] {"right", "broken", "missing"}) {
                ledger.photo(id, hash, "field1");
            }
            Rest desk = new Rest("http://127.0.0.1:" + server.getAddress().getPort(), new Patience(5));
            new Archive(user -> desk, counts).compare(ledger.photos());
        } finally {
            server.stop(0);
        }
        assertThat(counts.photos).isEqualTo(3);
        assertThat(counts.photosLost).isEqualTo(2);
        assertThat(counts.isClean()).isFalse();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void whatIsThereAsMeantIsClean() {
        assertThat(judged(Rows.lead("l1", 3, fields("Ana", "second")))).isEqualTo("lost 0, duplicates 0");
        assertThat(counts.intended).isEqualTo(3);
        assertThat(counts.isClean()).isTrue();
    }

    @Test
    void aRowThatIsMissingHasLostAllThatWasDoneToIt() {
        assertThat(judged()).isEqualTo("lost 3, duplicates 0");
    }

    @Test
    void aVersionTooManyIsAnEffectTooMany() {
        assertThat(judged(Rows.lead("l1", 4, fields("Ana", "second")))).isEqualTo("lost 0, duplicates 1");
    }

    @Test
    void aVersionTooFewIsAnEffectTooFewEvenUnderARightValue() {
        assertThat(judged(Rows.lead("l1", 2, fields("Ana", "second")))).isEqualTo("lost 1, duplicates 0");
        assertThat(counts.isClean()).isFalse();
    }

    @Test
    void whatNeverCameIsCountedOnceThoughItShowsTwice() {
        assertThat(judged(Rows.lead("l1", 2, fields("Ana", "first")))).isEqualTo("lost 1, duplicates 0");
    }

    @Test
    void anOlderChangeOnTopMeansThatTheLastWasLost() {
        assertThat(judged(Rows.lead("l1", 3, fields("Ana", "first")))).isEqualTo("lost 1, duplicates 0");
    }

    @Test
    void ofSeveralPhonesAnyMayHaveBeenTheLast() {
        ledger.changed("l1", "phone 2", title("other"));
        assertThat(judged(Rows.lead("l1", 4, fields("Ana", "second")))).isEqualTo("lost 0, duplicates 0");
    }

    @Test
    void aValueThatNobodyMeantIsALostOne() {
        assertThat(judged(Rows.lead("l1", 3, fields("Ana", "third")))).isEqualTo("lost 1, duplicates 0");
    }

    @Test
    void aCopyUnderAnotherIdIsADouble() {
        Row copy = Rows.lead("l2", 1, fields("Ana", null));
        assertThat(judged(Rows.lead("l1", 3, fields("Ana", "second")), copy)).isEqualTo("lost 0, duplicates 1");
    }

    @Test
    void ofARowThatWasThereBeforeOnlyChangesAreMeant() {
        ledger.found("account", "a1", 7, new JsonObject());
        ledger.changed("a1", "phone 1", title("third"));
        Row lead = Rows.lead("l1", 3, fields("Ana", "second"));
        assertThat(judged(lead, Rows.lead("a1", 8, title("third")))).isEqualTo("lost 0, duplicates 0");
        assertThat(counts.intended).isEqualTo(4);
        assertThat(judged(lead, Rows.lead("a1", 7, title("third")))).isEqualTo("lost 1, duplicates 0");
    }

    @Test
    void whatAPhoneHasOtherwiseThanTheServerIsCounted() {
        Snapshot phone = snapshot(
                Rows.lead("same", 1, title("a")), Rows.lead("old", 1, title("a")), Rows.lead("ghost", 1, title("a")));
        Snapshot server = snapshot(
                Rows.lead("same", 1, title("a")), Rows.lead("old", 2, title("b")), Rows.lead("new", 1, title("a")));
        phone.compare(server, counts);
        assertThat(Map.of("missing", counts.missing, "ghosts", counts.ghosts, "stale", counts.stale))
                .isEqualTo(Map.of("missing", 1, "ghosts", 1, "stale", 1));
        assertThat(counts.isClean()).isFalse();
    }
}
