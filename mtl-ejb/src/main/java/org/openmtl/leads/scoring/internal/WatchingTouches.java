package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmtl.leads.touches.TouchView;
import org.openmtl.leads.touches.TouchWatcher;

/** Scores leads when touches are recorded that count, after clicks of machines have been told from others. */
@ApplicationScoped
class WatchingTouches implements TouchWatcher {
    @Inject
    private MarkingMachines machines;

    @Inject
    private ModelLibrary library;

    @Inject
    private ScoreKeeper keeper;

    @Inject
    private LeadReader reader;

    @Override
    public int order() {
        return 300;
    }

    @Override
    public void touched(List<TouchView> touches) {
        machines.mark(touches);
        ActiveModels models = library.active();
        Set<UUID> leads = touches.stream()
                .filter(touch -> models.countAnyOf(List.of(touch.kind())))
                .map(TouchView::leadId)
                .collect(Collectors.toSet());
        if (!leads.isEmpty()) {
            keeper.keep(reader.toScore(leads), models);
        }
    }
}
