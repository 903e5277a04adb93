package org.openmtl.it.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openmtl.platform.outbox.FactListener;
import org.openmtl.platform.outbox.PublishedFact;

/** Wants one type of the tests' facts only, and never fails. */
@ApplicationScoped
class OtherListener implements FactListener {
    static final String TYPE = "org.openmtl.test.done.v1";

    private final Queue<UUID> subjects = new ConcurrentLinkedQueue<>();

    @Override
    public String name() {
        return "test-other";
    }

    @Override
    public boolean wants(String type) {
        return type.equals(TYPE);
    }

    @Override
    public void hear(List<PublishedFact> facts) {
        facts.forEach(fact -> subjects.add(fact.fact().subjectId()));
    }

    long heardAbout(UUID subject) {
        return subjects.stream().filter(subject::equals).count();
    }
}
