package org.openmtl.platform.feed.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openmtl.platform.feed.SyncedRows;

/** The kinds of row there are and the statements that read them, put together once from what the modules declare. */
@ApplicationScoped
class Kinds {
    @Inject
    @Any
    private Instance<SyncedRows> declared;

    private List<SyncedRows> inOrder = List.of();
    private PullStatement pull = new PullStatement(List.of());
    private Map<Integer, String> snapshots = Map.of();
    private List<String> today = List.of();
    private String sums = "";

    @PostConstruct
    void putTogether() {
        inOrder = declared.stream()
                .sorted(Comparator.comparing(SyncedRows::priority))
                .toList();
        pull = new PullStatement(inOrder);
        snapshots = inOrder.stream().collect(Collectors.toUnmodifiableMap(SyncedRows::number, SnapshotStatement::of));
        today = inOrder.stream()
                .filter(kind -> kind.today() != null)
                .map(SnapshotStatement::today)
                .toList();
        sums = SumStatement.of(inOrder);
    }

    /** Kinds in the order of a bootstrap. */
    List<SyncedRows> inOrder() {
        return inOrder;
    }

    /** The statement of a pull, for a reader of many scopes or few. */
    String pull(boolean manyScopes) {
        return manyScopes ? pull.onePass() : pull.byScope();
    }

    /** The statement that reads rows of a kind. */
    String snapshot(SyncedRows kind) {
        return Objects.requireNonNull(snapshots.get(kind.number()));
    }

    /** The statements that read what is needed first, with the parameters of the others. */
    List<String> today() {
        return today;
    }

    /** The statement that sums up the rows of all kinds. */
    String sums() {
        return sums;
    }
}
