package org.openmtl.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.phone.Vault;
import org.openmtl.it.system.MtlSystem;

/** F9: pushes that are too large, not what they say, or not understood: the push is refused as a whole, or one operation alone. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpoiledPushesIT {
    private static final String PUSH = "/mobile/v1/sync/push";
    private static final int MEBIBYTE = 1 << 20;
    private static final AtomicLong N = new AtomicLong(1);

    private final Territory territory;
    private final Client phone;

    SpoiledPushesIT(RunningServer server, MtlSystem mtl) {
        this.territory = Territory.found(mtl, server.home().superuser());
        Vault vault = FieldPhone.of(server.url(), territory.username()).vault();
        this.phone = mtl.anyone().withToken(vault.access());
    }

    @Test
    void aBombIsNotInflated() throws IOException {
        String bomb = "{\"ops\":[" + " ".repeat(50 * MEBIBYTE) + "]}";

        assertRefused(compressed(bomb), 400);
    }

    @Test
    void twoMebibytesAreTooMuchWithAndWithoutCompression() throws IOException {
        List<String> varied = IntStream.range(0, 60_000)
                .mapToObj(i -> "\"" + UUID.randomUUID() + "\"")
                .toList();
        String body = "{\"ops\":[" + String.join(",", varied) + "]}";
        assertThat(body.length()).isGreaterThan(2 * MEBIBYTE);

        assertRefused(phone.post(PUSH, body), 413);
        assertRefused(compressed(body), 413);
    }

    @Test
    void fiftyOneOperationsAreTooMany() {
        final long before = territory.count("leads.lead");
        List<String> operations = IntStream.range(0, 51)
                .mapToObj(i -> lead("{\"name\":\"Of 51\"}"))
                .toList();

        assertRefused(phone.post(PUSH, push(operations)), 413);
        assertThat(territory.count("leads.lead")).isEqualTo(before);
    }

    /** With it a client finds out whether its operations are at fault or its pushes as a whole. */
    @Test
    void aPushWithoutOperationsIsTaken() {
        assertThat(phone.post(PUSH, push(List.of())).expect(200).json().get("results"))
                .isEmpty();
    }

    @Test
    void whatSaysItIsCompressedAndIsNotIsRefused() {
        assertRefused(
                phone.with("Content-Encoding", "gzip")
                        .with("Content-Type", "application/json")
                        .send("POST", PUSH, "{}"),
                400);
        assertRefused(
                phone.with("Content-Encoding", "br")
                        .with("Content-Type", "application/json")
                        .send("POST", PUSH, "{}"),
                415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rejected    | {'type':'visit.dance','id':'$id','data':{}}",
                "rejected    | {'type':'lead.create','id':'$id','data':{'name':'Has more'},'surprise':1}",
                "rejected    | {'type':'lead.create','id':'no id','data':{'name':'No id'}}",
                "rejected    | {'type':'lead.create','id':'$id'}",
                "rejected    | {'type':'lead.patch','id':'$id','base':1,'patch':{'surprise':1}}",
                "rejected    | {'type':'lead.patch','id':'$id','base':'one','patch':{'city':'Lugo'}}",
                "rejected    | {'type':7,'id':'$id','data':{}}",
                "quarantined | {'type':'lead.create','id':'$id','data':{'name':'Knows more','surprise':1}}",
                "quarantined | {'type':'lead.create','id':'$id','data':{'name':7}}",
                "quarantined | {'type':'visit.create','id':'$id','data':{'date':'yesterday'}}",
                "rejected    | 7",
                "rejected    | null",
            })
    void oneThatIsNotUnderstoodSpoilsNoOther(String state, String spoiled) {
        final long before = territory.count("leads.lead");
        String named = spoiled.startsWith("{")
                ? "{'op':'" + UUID.randomUUID() + "','n':" + N.incrementAndGet() + "," + spoiled.substring(1)
                : spoiled;
        String broken = named.replace("$id", UUID.randomUUID().toString()).replace('\'', '"');
        List<String> operations = new ArrayList<>(List.of(lead("{\"name\":\"Before\"}"), broken));
        operations.add(lead("{\"name\":\"Behind\"}"));

        JsonNode results = phone.post(PUSH, push(operations)).expect(200).json().get("results");

        assertThat(results).hasSize(3);
        assertThat(results.get(0).get("st").asText()).isEqualTo("applied");
        assertThat(results.get(1).get("st").asText()).isEqualTo(state);
        assertThat(results.get(2).get("st").asText()).isEqualTo("applied");
        assertThat(territory.count("leads.lead")).isEqualTo(before + 2);
    }

    private static void assertRefused(Answer answer, int status) {
        Problems.expect(answer, status);
    }

    private Answer compressed(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return phone.with("Content-Encoding", "gzip")
                .with("Content-Type", "application/json")
                .send("POST", PUSH, bytes.toByteArray());
    }

    private static String push(List<String> operations) {
        return "{\"ops\":[" + String.join(",", operations) + "]}";
    }

    private static String lead(String data) {
        return "{\"op\":\"%s\",\"n\":%d,\"type\":\"lead.create\",\"id\":\"%s\",\"data\":%s}"
                .formatted(UUID.randomUUID(), N.incrementAndGet(), UUID.randomUUID(), data);
    }
}
