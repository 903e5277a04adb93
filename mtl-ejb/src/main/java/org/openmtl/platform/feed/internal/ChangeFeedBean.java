package org.openmtl.platform.feed.internal;

import static org.openmtl.platform.identity.Permission.FEED_READ;
import static org.openmtl.platform.identity.Permission.SYNC;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.feed.ChangeFeed;
import org.openmtl.platform.feed.FeedPage;
import org.openmtl.platform.feed.KindSum;
import org.openmtl.platform.feed.SnapshotPage;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.shared.MtlProblem;

/** The change feed's facade. */
@Stateless
@Guarded
public class ChangeFeedBean implements ChangeFeed {
    private static final int MANY_UNITS = 100;

    @Inject
    private FeedReader reader;

    @Inject
    private SnapshotReader snapshots;

    @Inject
    private Sealed seal;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Override
    @Requires(SYNC)
    public FeedPage pull(String cursor, int max) {
        return read(Cursor.read(cursor, seal), max);
    }

    @Override
    @Requires(FEED_READ)
    public FeedPage changes(@Nullable String cursor, int max) {
        return read(cursor == null ? oldest() : Cursor.read(cursor, seal), max);
    }

    /** What is needed first makes a page of its own; the pages behind begin at the beginning and hand it out again. */
    @Override
    @Requires(SYNC)
    public SnapshotPage bootstrap(@Nullable Integer scope, @Nullable String page) {
        Bookmark mark = page == null ? begin(scope) : goOn(page);
        Budget entries = new Budget(GREATEST_PAGE);
        if (page == null && scope == null) {
            snapshots.open(entries);
        }
        Optional<Bookmark> rest = entries.isEmpty() ? snapshots.fill(entries, mark) : Optional.of(mark);
        boolean pullsNext = rest.isEmpty() && mark.scope() == null;
        return new SnapshotPage(
                entries.entries(),
                rest.map(next -> next.text(seal)).orElse(null),
                pullsNext ? mark.boundary().text(seal) : null);
    }

    @Override
    @Requires(SYNC)
    public List<KindSum> check() {
        return snapshots.sums();
    }

    /**
     * News of one's own scopes are read again with the reach looked up afterwards: rows of a scope that is told as lost must not be
     * handed out behind that.
     */
    private FeedPage read(Cursor cursor, int max) {
        if (max < 1 || max > GREATEST_PAGE) {
            throw MtlProblem.invalid("max", "range", "must be a number from 1 to " + GREATEST_PAGE);
        }
        News news = reader.read(cursor, Position.END, max, readsManyScopes());
        if (news.tellsOfScopes()) {
            reader.actAgain();
            news = reader.read(cursor, news.end(), max, readsManyScopes()).withMore(news.more());
        }
        return new FeedPage(news.entries(), new Cursor(cursor.incarnation(), news.end()).text(seal), news.more());
    }

    private boolean readsManyScopes() {
        return current.get().reach().values().stream()
                        .mapToInt(Collection::size)
                        .sum()
                > MANY_UNITS;
    }

    private Cursor oldest() {
        Log log = reader.state();
        return new Cursor(log.incarnation(), log.floor());
    }

    /** The reach is looked up after the boundary: a scope lost before it will not be told of by a later pull. */
    private Bookmark begin(@Nullable Integer scope) {
        Cursor boundary = reader.newest();
        reader.actAgain();
        return new Bookmark(clock.instant(), scope, boundary, snapshots.firstKind(), RowKey.START);
    }

    private Bookmark goOn(String page) {
        Bookmark mark = Bookmark.read(page, seal, clock.instant());
        reader.state().check(mark.boundary().incarnation(), mark.boundary().position());
        return mark;
    }
}
