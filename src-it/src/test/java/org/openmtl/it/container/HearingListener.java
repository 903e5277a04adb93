package org.openmtl.it.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openmtl.platform.outbox.FactListener;
import org.openmtl.platform.outbox.PublishedFact;

/** Takes note of the facts of tests, unless it is told to fail. */
@ApplicationScoped
class HearingListener implements FactListener {
    static final String NAME = "test-hearing";

    private final Queue<PublishedFact> heard = new ConcurrentLinkedQueue<>();
    private final Queue<String> actors = new ConcurrentLinkedQueue<>();
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

    @Inject
    private Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean wants(String type) {
        return type.startsWith("org.openmtl.test.");
    }

    @Override
    public void hear(List<PublishedFact> facts) {
        if (facts.stream().anyMatch(fact -> failing.contains(fact.fact().subjectId()))) {
            throw new IllegalStateException("told to fail");
        }
        try {
            actors.add(String.valueOf(transactions
                    .column("select current_setting('mtl.actor', true)")
                    .get(0)));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        heard.addAll(facts);
    }

    /** From here on it fails at facts about the subject. */
    void failAt(UUID subject) {
        failing.add(subject);
    }

    /** From here on it does not any more. */
    void mend(UUID subject) {
        failing.remove(subject);
    }

    /** What it has heard about a subject, in that order. */
    List<PublishedFact> about(UUID subject) {
        return heard.stream()
                .filter(fact -> fact.fact().subjectId().equals(subject))
                .toList();
    }

    /** Who acted when it heard something. */
    Set<String> actors() {
        return Set.copyOf(actors);
    }
}
