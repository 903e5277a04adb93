package org.openmtl.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.openmtl.platform.identity.Actor;

/** What is going on in the demonstration at the moment it is started: a form, the days of two salespeople, leads to be answered, an event. */
@ApplicationScoped
class DemoSeason {
    private static final String ANALYST = "analyst1";
    private static final String MANAGER = "manager1";
    private static final String EVENT_MANAGER = "event2";
    private static final List<String> SALESPEOPLE = List.of("field1", "field2");

    @Inject
    private DemoCast cast;

    @Inject
    private DemoForm form;

    @Inject
    private DemoDays days;

    @Inject
    private DemoHandovers handovers;

    @Inject
    private DemoEvent event;

    /** Each of them whole or not at all; what is there is left as it is. */
    void fill() {
        cast.play(ANALYST);
        if (!form.exists()) {
            form.create();
        }
        SALESPEOPLE.forEach(this::plan);
        Actor first = cast.play(SALESPEOPLE.get(0));
        handOver(Objects.requireNonNull(first.personId()));
        if (cast.find(EVENT_MANAGER).isPresent()) { // nobody of that name in a company that an earlier version made
            announce(Objects.requireNonNull(first.homeUnit()));
        }
    }

    private void handOver(UUID salesperson) {
        cast.play(MANAGER);
        if (!handovers.exist(salesperson)) {
            handovers.create(salesperson);
        }
    }

    private void plan(String username) {
        int salesperson = SALESPEOPLE.indexOf(username);
        cast.play(username);
        if (!days.exist(salesperson)) {
            days.create(salesperson);
        }
    }

    private void announce(UUID unit) {
        cast.play(EVENT_MANAGER);
        if (!event.exists()) {
            event.create(unit);
        }
    }
}
