package org.openmtl.it.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowsSystem;

/** Whoever does not know whether a request arrived sends it again. */
@MtlTest
class RepeatingARequestIT {
    private static final int TWINS = 20;

    private final MtlSystem mtl;
    private final RowsSystem leads;
    private final String email = Companies.email();
    private final String body = Json.object("company", Companies.name(), "email", email);

    RepeatingARequestIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.leads = mtl.leads(MtlSystem.FIELD1);
    }

    @Test
    void theSameKeyHasItsEffectOnce() {
        String key = Companies.unique();
        Answer first = leads.tryCreateOnce(key, body).expect(201);

        Answer again = leads.tryCreateOnce(key, body).expect(201);

        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void twentyTwinsAtOnceMakeOneLead() {
        String key = Companies.unique();
        ExecutorService threads = Executors.newFixedThreadPool(TWINS);
        try {
            List<CompletableFuture<Answer>> sent = IntStream.range(0, TWINS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> leads.tryCreateOnce(key, body), threads))
                    .toList();
            Stream<String> ids = sent.stream()
                    .map(CompletableFuture::join)
                    .map(answer -> answer.expect(201).json().get("id").asText());

            assertThat(ids.distinct()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        String key = Companies.unique();
        leads.tryCreateOnce(key, body).expect(201);

        Answer other = leads.tryCreateOnce(key, Json.object("company", "Another", "email", email));

        assertThat(Problems.expect(other, 422).get("code").asText()).isEqualTo("idempotency-key-reused");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void theSameBodyForAnotherCollectionIsAnotherRequest() {
        String key = Companies.unique();
        String named = Json.object("name", Companies.name());
        leads.tryCreateOnce(key, named).expect(201);

        Answer account = mtl.accounts(MtlSystem.FIELD1).tryCreateOnce(key, named);

        assertThat(Problems.expect(account, 422).get("code").asText()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aKeyIsEachPersonsOwn() {
        String key = Companies.unique();
        String mine =
                leads.tryCreateOnce(key, body).expect(201).json().get("id").asText();

        Answer theirs = mtl.leads(MtlSystem.FIELD2).tryCreateOnce(key, body).expect(201);

        assertThat(theirs.json().get("id").asText()).isNotEqualTo(mine);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        String key = Companies.unique();
        Problems.expect(leads.tryCreateOnce(key, "{}"), 400);

        leads.tryCreateOnce(key, body).expect(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void aKeyHasALength(int length) {
        Answer answer = leads.tryCreateOnce("k".repeat(length), body);

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("Idempotency-Key");
        assertThat(count()).isZero();
    }

    private int count() {
        return leads.page("total=true&email=" + email).get("total").asInt();
    }
}
