package org.openmtl.leads.touches.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.touches.RecordTouch;
import org.openmtl.leads.touches.TouchOutcome;
import org.openmtl.leads.touches.TouchResult;
import org.openmtl.leads.touches.TouchView;
import org.openmtl.leads.touches.TouchWatcher;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.Ids;

/** Records touches as far as row-level security lets the actor, and tells the watchers; the facade asks for the permission before. */
@ApplicationScoped
class TouchRecorder {
    /** Clocks of sources differ a little. */
    private static final Duration AHEAD = Duration.ofHours(1);

    @Inject
    private TouchRows rows;

    @Inject
    private Clock clock;

    @Any
    @Inject
    private Instance<TouchWatcher> watchers;

    /**
     * Records what is new.
     *
     * @param allowed in which units the actor may
     * @return one result for each touch, in order
     */
    List<TouchResult> record(List<RecordTouch> touches, Predicate<UUID> allowed) {
        Map<UUID, UUID> units =
                rows.units(touches.stream().map(RecordTouch::leadId).distinct().toList());
        OffsetDateTime latest = OffsetDateTime.now(clock).plus(AHEAD);
        List<Placed> all = touches.stream()
                .map(touch -> new Placed(
                        touch.id() == null ? touch.as(Ids.next()) : touch,
                        units.get(touch.leadId()),
                        broken(touch, units.get(touch.leadId()), allowed, latest)))
                .toList();
        return recorded(all, all.stream().filter(Placed::isFit).toList());
    }

    private List<TouchResult> recorded(List<Placed> all, List<Placed> fit) {
        Map<UUID, TouchView> fresh = byId(fit.isEmpty() ? List.of() : rows.add(fit));
        Map<UUID, TouchView> known = fresh.size() == fit.size() ? Map.of() : rows.known(fit);
        List<TouchResult> results = new ArrayList<>();
        Map<UUID, TouchView> untold = new HashMap<>(fresh);
        for (Placed one : all) {
            TouchView view = untold.remove(one.id());
            results.add(
                    view == null
                            ? one.result(known.get(one.id()))
                            : new TouchResult(TouchOutcome.RECORDED, view, List.of()));
        }
        if (!fresh.isEmpty()) {
            tell(List.copyOf(fresh.values()));
        }
        return results;
    }

    private static Map<UUID, TouchView> byId(List<TouchView> touches) {
        return touches.stream().collect(Collectors.toMap(TouchView::id, touch -> touch));
    }

    private void tell(List<TouchView> touches) {
        watchers.stream()
                .sorted(Comparator.comparingInt(TouchWatcher::order))
                .forEach(watcher -> watcher.touched(touches));
    }

    private static @Nullable FieldError broken(
            RecordTouch touch, @Nullable UUID unit, Predicate<UUID> allowed, OffsetDateTime latest) {
        if (unit == null || !allowed.test(unit)) {
            return new FieldError("leadId", "territory", "must be a lead of your territory");
        }
        boolean isAhead = touch.at() != null && touch.at().isAfter(latest);
        return isAhead ? new FieldError("at", "future", "must not lie in the future") : null;
    }

    /**
     * A touch and where it goes.
     *
     * @param unitId unit of its lead, null when the actor sees no such lead
     * @param error why it is refused, null when it is not
     */
    record Placed(
            RecordTouch touch,
            @Nullable UUID unitId,
            @Nullable FieldError error) {
        UUID id() {
            return Objects.requireNonNull(touch.id());
        }

        boolean isFit() {
            return error == null;
        }

        TouchResult result(@Nullable TouchView known) {
            if (known != null) {
                return new TouchResult(TouchOutcome.KNOWN, known, List.of());
            }
            return TouchResult.refused(
                    List.of(error == null ? new FieldError("id", "taken", "names another touch") : error));
        }
    }
}
