package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.util.concurrent.TimeUnit;

/**
 * For how long rows are shown without an answer from the server: a device that nobody hears of may have been lost. It keeps nothing from
 * being captured or sent. Guarded by the store's monitor.
 */
final class Lease {
    private static final String CONTACT = "contact";
    private static final String SECONDS = "lease";

    /** Under which name an answer tells another time than the usual. */
    private static final String TOLD = "leaseTtl";

    private static final long USUAL_SECONDS = TimeUnit.DAYS.toSeconds(30);

    /** Written down no more often than this, since each time costs a commit. */
    private static final long NOTED_EVERY = TimeUnit.HOURS.toMillis(1);

    /** A clock that was corrected by more than that tells nothing of the time that has passed. */
    private static final long CORRECTION = TimeUnit.DAYS.toMillis(1);

    private final Store store;
    private final Clock clock;

    Lease(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Begins to count where nothing was counted so far: an app that did not know of leases may have left its store. */
    void begin() {
        if (store.get(Tables.META, CONTACT) == null) {
            note();
        }
    }

    /** Whether rows are to be hidden. */
    boolean isOver() {
        String contact = store.get(Tables.META, CONTACT);
        if (contact == null) {
            return false;
        }
        long passed = Moment.read(contact).passed(clock);
        return passed > TimeUnit.SECONDS.toMillis(seconds()) || passed < -CORRECTION;
    }

    /** The server has answered what only those are told who may read. */
    void renew() {
        String contact = store.get(Tables.META, CONTACT);
        long passed = contact == null ? Long.MAX_VALUE : Moment.read(contact).passed(clock);
        if (passed > NOTED_EVERY || passed < 0 || isOver()) {
            note();
        }
    }

    /** Takes over how long the server wants it to be, where it says so. */
    void takeTerm(JsonObject answer) {
        if (answer.isNumber(TOLD) && answer.getLong(TOLD) > 0 && answer.getLong(TOLD) != seconds()) {
            store.commit(new Change().put(Tables.META, SECONDS, Long.toString(answer.getLong(TOLD))));
        }
    }

    private long seconds() {
        String told = store.get(Tables.META, SECONDS);
        return told == null ? USUAL_SECONDS : Long.parseLong(told);
    }

    private void note() {
        store.commit(new Change().put(Tables.META, CONTACT, Moment.now(clock).text()));
    }
}
