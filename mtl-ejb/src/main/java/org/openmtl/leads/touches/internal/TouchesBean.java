package org.openmtl.leads.touches.internal;

import static org.openmtl.platform.identity.Permission.LEAD_READ;
import static org.openmtl.platform.identity.Permission.TOUCH_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.Leads;
import org.openmtl.leads.touches.RecordTouch;
import org.openmtl.leads.touches.TouchResult;
import org.openmtl.leads.touches.TouchView;
import org.openmtl.leads.touches.Touches;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.shared.Ids;

/** The touches facade. */
@Stateless
@Guarded
public class TouchesBean implements Touches {
    @Inject
    private TouchRecorder recorder;

    @Inject
    private TouchRows rows;

    @Inject
    private Leads leads;

    @Inject
    private Repetitions repetitions;

    @Inject
    private CurrentActor current;

    @Override
    @Requires(TOUCH_WRITE)
    public TouchView record(RecordTouch touch) {
        return record(List.of(touch)).get(0).orRefuse();
    }

    @Override
    @Requires(TOUCH_WRITE)
    public List<TouchResult> record(List<RecordTouch> touches) {
        return record(touches, null);
    }

    @Override
    @Requires(TOUCH_WRITE)
    public List<TouchResult> record(List<RecordTouch> touches, @Nullable Once once) {
        UUID fresh = Ids.next();
        UUID base = repetitions.earlier(once, fresh).orElse(fresh);
        return recorder.record(
                once == null ? touches : named(touches, base),
                unit -> current.get().may(TOUCH_WRITE, unit));
    }

    @Override
    @Requires(LEAD_READ)
    public List<TouchView> of(UUID leadId) {
        return rows.of(leads.lead(leadId).id());
    }

    /** The place in the request tells touches apart, so that a repetition makes the same ids. */
    private static List<RecordTouch> named(List<RecordTouch> touches, UUID base) {
        List<RecordTouch> named = new ArrayList<>();
        for (RecordTouch touch : touches) {
            String place = base + "/" + named.size();
            named.add(
                    touch.id() == null
                            ? touch.as(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)))
                            : touch);
        }
        return named;
    }
}
