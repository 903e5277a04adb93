package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.openmtl.leads.merging.DuplicateSearchView;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.jobs.Job;
import org.openmtl.platform.jobs.JobKind;
import org.openmtl.platform.jobs.Progress;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.parties.Parties;
import org.openmtl.platform.parties.PartyKind;
import org.openmtl.platform.parties.RememberedParty;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Looks at all leads in the order of their ids, some hundreds at a step, and notes who may be one of them. */
@ApplicationScoped
class SearchJob implements JobKind {
    static final String KIND = "duplicate-search";
    static final String SEARCH = "searchId";

    private static final int AT_ONCE = 300;

    @Inject
    private Parties parties;

    @Inject
    private Pairing pairing;

    @Inject
    private SearchStore searches;

    @Inject
    private Rows rows;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Progress step(Job job) {
        if (!rows.actor().may(Permission.LEAD_MERGE)) {
            throw MtlProblem.of(CommonProblem.FORBIDDEN, "Whoever began it may not merge leads any more");
        }
        UUID id = id(job);
        UUID after = searches.standsAt(id);
        List<RememberedParty> some = parties.remembered(PartyKind.LEAD, after, AT_ONCE);
        int found = pairing.pair(some, EnumSet.of(Tier.SAME_PERSON, Tier.REVIEW));
        boolean ended = some.size() < AT_ONCE;
        searches.goesOn(id, some.isEmpty() ? after : some.get(some.size() - 1).id(), some.size(), found, ended);
        DuplicateSearchView now = searches.find(id).orElseThrow();
        return new Progress(now.done(), now.total(), ended);
    }

    @Override
    public void givenUp(Job job, String because) {
        searches.failed(id(job), because);
    }

    private static UUID id(Job job) {
        return UUID.fromString(job.payload().getString(SEARCH));
    }
}
