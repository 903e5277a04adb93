package org.openmtl.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.Leads;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.outbox.Fact;
import org.openmtl.platform.outbox.Facts;
import org.openmtl.platform.outbox.PublishedFact;
import org.openmtl.platform.outbox.internal.RelaySteps;

/** What was committed with its fact is heard by every listener, in order, whatever happens in between. */
class FactsReachListenersIT extends InContainer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BEGUN = "org.openmtl.test.begun.v1";
    private static final String WAITING = "select count(*) from platform.fact_publication where subject_id = ?";

    @Inject
    private Doors doors;

    @Inject
    private Transactions transactions;

    @Inject
    private Leads leads;

    @Inject
    private Facts facts;

    @Inject
    private HearingListener hearing;

    @Inject
    private OtherListener other;

    @Inject
    private RelaySteps relay;

    @Inject
    private AtOnce atOnce;

    private Actor field1 = Actor.system("nobody yet");
    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void field1Works() {
        field1 = doors.enter("field1");
    }

    @Test
    void aFactTellsWhoDidItWhenAndInWhichRequest() throws Exception {
        append(fact(BEGUN, subject, 1));

        PublishedFact heard = awaitAbout(subject, 1).get(0);
        assertThat(heard.by()).isEqualTo(field1.key());
        assertThat(heard.request()).isEqualTo(Doors.REQUEST);
        assertThat(heard.fact()).isEqualTo(fact(BEGUN, subject, 1));
        assertThat(hearing.actors()).containsExactly("job:relay");
        assertThat(stored().column("select created_at::text from platform.fact where id = ?", heard.id()))
                .hasSize(1);
    }

    @Test
    void aFactOfATransactionThatFailedNeverWas() {
        assertThatThrownBy(() -> transactions.one(() -> {
                    leads.list(ListQuery.all());
                    facts.append(fact(BEGUN, subject, 1));
                    throw new IllegalStateException("afterwards something goes wrong");
                }))
                .hasStackTraceContaining("afterwards");

        assertThat(stored().number("select count(*) from platform.fact where subject_id = ?", subject))
                .isZero();
        assertThat(stored().number(WAITING, subject)).isZero();
    }

    @Test
    void aFactNeedsTheTransactionThatMadeItSo() {
        assertThatThrownBy(() -> facts.append(fact(BEGUN, subject, 1))).isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> transactions.one(() -> {
                    facts.append(fact(BEGUN, subject, 1));
                    return null;
                }))
                .hasStackTraceContaining("a write needs an actor");
    }

    @Test
    void eachListenerHearsWhatItWants() throws Exception {
        append(fact(BEGUN, subject, 1), fact(OtherListener.TYPE, subject, 2));

        awaitAbout(subject, 2);
        await().atMost(PATIENCE).until(() -> other.heardAbout(subject) == 1);
        await().atMost(PATIENCE).until(() -> stored().number(WAITING, subject) == 0);
    }

    @Test
    void whatANodeWroteDownBeforeItDiedIsBroughtByAnother() throws SQLException {
        UUID id = UUID.randomUUID();
        stored().runAsAJob(
                        "with f as (insert into platform.fact (id, type, subject_kind, subject_id, data) values ('" + id
                                + "', '" + BEGUN + "', 'test', '" + subject + "', '{}') returning id, n, subject_id)"
                                + " insert into platform.fact_publication (listener, fact_id, n, subject_id)"
                                + " select 'test-hearing', id, n, subject_id from f");

        assertThat(awaitAbout(subject, 1)).extracting(PublishedFact::id).containsExactly(id);
    }

    @Test
    void aListenerThatFailsHoldsUpNothingButThatSubject() throws Exception {
        UUID broken = UUID.randomUUID();
        hearing.failAt(broken);
        append(fact(OtherListener.TYPE, broken, 1), fact(OtherListener.TYPE, subject, 1));
        append(fact(OtherListener.TYPE, broken, 2), fact(OtherListener.TYPE, subject, 2));

        awaitAbout(subject, 2);
        await().atMost(PATIENCE).until(() -> other.heardAbout(broken) == 2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stored().column(
                                        "select failed_with from platform.fact_publication where subject_id = ? and attempts > 0",
                                        broken))
                        .containsExactly(IllegalStateException.class.getName()));
        assertThat(hearing.about(broken)).isEmpty();

        hearing.mend(broken);
        assertThat(numbers(awaitAbout(broken, 2))).containsExactly(1, 2);
        assertThat(numbers(hearing.about(subject))).containsExactly(1, 2);
    }

    @Test
    void manyNodesBringEachFactOnceAndInOrder() throws Exception {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(20).toList();
        append(IntStream.range(0, 10)
                .boxed()
                .flatMap(i -> subjects.stream().map(about -> fact(BEGUN, about, i)))
                .toArray(Fact[]::new));

        atOnce.run(4, Actor.system("relay"), this::bringAll);

        await().atMost(PATIENCE).until(() -> subjects.stream().allMatch(about -> stored().number(WAITING, about) == 0));
        for (UUID about : subjects) {
            assertThat(numbers(hearing.about(about)))
                    .containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
        }
    }

    /** As a node does. */
    private int bringAll() {
        int brought = 0;
        List<UUID> due = relay.due(hearing, 7);
        while (!due.isEmpty()) {
            brought += relay.tell(hearing, due);
            due = relay.due(hearing, 7);
        }
        return brought;
    }

    private void append(Fact... appended) throws Exception {
        transactions.one(() -> {
            leads.list(ListQuery.all());
            facts.append(List.of(appended));
            return null;
        });
    }

    private Fact fact(String type, UUID about, int number) {
        return new Fact(
                type,
                "test",
                about,
                field1.homeUnit(),
                Json.createObjectBuilder().add("number", number).build());
    }

    private List<PublishedFact> awaitAbout(UUID about, int facts) {
        await().atMost(PATIENCE).until(() -> hearing.about(about).size() == facts);
        return hearing.about(about);
    }

    private static List<Integer> numbers(List<PublishedFact> heard) {
        List<Integer> numbers = new ArrayList<>();
        heard.forEach(fact -> numbers.add(fact.fact().data().getInt("number")));
        return numbers;
    }
}
