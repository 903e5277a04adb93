package org.openmtl.leads.touches.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openmtl.leads.touches.RecordTouch;
import org.openmtl.platform.outbox.FactListener;
import org.openmtl.platform.outbox.PublishedFact;

/** People whom we met, at a visit or an event, were touched by that. */
@ApplicationScoped
class MeetingTouches implements FactListener {
    private static final String VISITED = "org.openmtl.visit.done.v1";
    private static final String ATTENDED = "org.openmtl.attendee.checked-in.v1";

    @Inject
    private TouchRecorder recorder;

    @Inject
    private VisitedLeads visited;

    @Inject
    private AttendingLeads attending;

    @Override
    public String name() {
        return "touches-of-meetings";
    }

    @Override
    public boolean wants(String type) {
        return type.equals(VISITED) || type.equals(ATTENDED);
    }

    /** A fact that comes again names the same sources, so that nothing is recorded twice. */
    @Override
    public void hear(List<PublishedFact> facts) {
        List<RecordTouch> touches = new ArrayList<>();
        touches.addAll(visited.by(facts.stream()
                .filter(fact -> fact.fact().type().equals(VISITED))
                .map(fact -> fact.fact().subjectId())
                .collect(Collectors.toSet())));
        touches.addAll(attending.at(facts.stream()
                .filter(fact -> fact.fact().type().equals(ATTENDED))
                .toList()));
        if (!touches.isEmpty()) {
            recorder.record(touches, unit -> true);
        }
    }
}
