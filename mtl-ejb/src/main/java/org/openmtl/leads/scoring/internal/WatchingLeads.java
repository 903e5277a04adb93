package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.openmtl.leads.LeadChange;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.LeadWatcher;

/** Scores leads when they come and when what scores hang on has changed. */
@ApplicationScoped
class WatchingLeads implements LeadWatcher {
    @Inject
    private ScoreKeeper keeper;

    @Inject
    private LeadReader reader;

    @Inject
    private ScoreTable table;

    @Override
    public int order() {
        return 300;
    }

    /**
     * Nobody else knows them yet, so that nothing has to be read or locked. Those whose first touch counted have their score since it was
     * recorded.
     */
    @Override
    public void captured(List<LeadView> leads) {
        Set<UUID> scored = table.scored(leads.stream().map(LeadView::id).toList());
        keeper.keep(leads.stream()
                .filter(lead -> !scored.contains(lead.id()))
                .map(LeadReader::candidate)
                .toList());
    }

    @Override
    public void changed(List<LeadChange> changes) {
        List<UUID> other = changes.stream()
                .filter(change -> !facts(change.before()).equals(facts(change.after())))
                .map(change -> change.after().id())
                .toList();
        if (!other.isEmpty()) {
            keeper.keep(reader.toScore(other));
        }
    }

    /** What a score hangs on beside touches. A stage alone is no reason to look again, and least of all one that scoring made. */
    private static List<Object> facts(LeadView lead) {
        Candidate candidate = LeadReader.candidate(lead);
        return List.of(
                candidate.facts().fields(),
                Objects.toString(candidate.begun()),
                Objects.toString(lead.segment()),
                Objects.toString(lead.attributes()));
    }
}
