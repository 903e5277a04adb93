package org.openmtl.platform.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/** The way to what changed. Every verb is one transaction and shows the actor's territory only. */
public interface ChangeFeed {
    /** Most entries of a page. */
    int GREATEST_PAGE = 500;

    /**
     * What changed since a field client's cursor.
     *
     * @param max entries wanted, 1 to {@value #GREATEST_PAGE}
     * @throws MtlProblem cursor-expired, for every cursor that cannot be used; validation-failed
     */
    FeedPage pull(String cursor, int max);

    /**
     * What changed since a back-office reader's cursor.
     *
     * @param cursor null to begin with the oldest entry kept
     * @param max entries wanted, 1 to {@value #GREATEST_PAGE}
     * @throws MtlProblem cursor-expired, for every cursor that cannot be used; validation-failed
     */
    FeedPage changes(@Nullable String cursor, int max);

    /**
     * A page of all rows a field client needs: the state at the time of the page, never a deletion. What the reader needs today makes a
     * first page of its own and comes again in its place.
     *
     * @param scope number of one scope just gained, null for everything
     * @param page token of the page wanted, from the page before; null for the first
     * @throws MtlProblem cursor-expired, for every page token that cannot be used
     */
    SnapshotPage bootstrap(@Nullable Integer scope, @Nullable String page);

    /** For each kind what a client's copy must come to that has bootstrapped and pulled everything. */
    List<KindSum> check();
}
