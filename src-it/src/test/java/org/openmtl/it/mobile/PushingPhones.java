package org.openmtl.it.mobile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.system.MtlSystem;

/** Several phones that push one batch of 50 after the other, and remember what they sent and what they were told. */
final class PushingPhones {
    private static final int OPERATIONS = 50;

    private final List<Phone> phones;
    private final Queue<Batch> answered = new ConcurrentLinkedQueue<>();
    private final Queue<Batch> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> refusals = new ConcurrentLinkedQueue<>();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean stopped;

    /** What one phone sent at once. */
    record Batch(Phone phone, List<ObjectNode> operations) {}

    PushingPhones(MtlSystem mtl, List<String> usernames) {
        phones = usernames.stream()
                .map(username -> Phone.of(mtl.anyone(), username, RunningServer.DEMO_PASSWORD))
                .toList();
    }

    /** All of them push until somebody stops them or the line is cut. */
    CompletableFuture<Void> start() {
        return CompletableFuture.allOf(phones.stream()
                .map(phone -> CompletableFuture.runAsync(() -> push(phone), threads))
                .toArray(CompletableFuture[]::new));
    }

    void stop() {
        stopped = true;
    }

    private void push(Phone phone) {
        List<JsonNode> accounts = phone.all("account");
        while (!stopped) {
            Batch batch = new Batch(phone, operations(phone, accounts));
            try {
                send(batch);
                answered.add(batch);
            } catch (UncheckedIOException cut) {
                unanswered.add(batch);
                return;
            }
        }
    }

    /** Sends it until it is taken: whoever is refused comes again with the same. */
    private void send(Batch batch) {
        Answer answer = batch.phone().tryPush(batch.operations());
        while (answer.status() != 200 && !stopped) {
            refusals.add(answer);
            answer = batch.phone().tryPush(batch.operations());
        }
        if (answer.status() == 200) {
            accepted.incrementAndGet();
            answer.json()
                    .get("results")
                    .forEach(result ->
                            told.put(result.get("op").asText(), result.get("st").asText()));
        }
    }

    private static List<ObjectNode> operations(Phone phone, List<JsonNode> accounts) {
        List<ObjectNode> operations = new ArrayList<>();
        IntStream.range(0, OPERATIONS)
                .forEach(i -> operations.add(
                        i % 2 == 0
                                ? phone.visit(accounts.get(i % accounts.size())
                                        .get("id")
                                        .asText())
                                : phone.lead("name", "Under fire " + i)));
        return operations;
    }

    /** Batches whose answer came. */
    List<Batch> answered() {
        return List.copyOf(answered);
    }

    /** Batches whose answer never came. */
    List<Batch> unanswered() {
        return List.copyOf(unanswered);
    }

    /** Answers other than 200. */
    List<Answer> refusals() {
        return List.copyOf(refusals);
    }

    /** How many batches were taken so far. */
    int accepted() {
        return accepted.get();
    }

    /** The last state each operation was told to be in. */
    Map<String, String> told() {
        return told;
    }
}
