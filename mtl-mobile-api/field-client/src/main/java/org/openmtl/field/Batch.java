package org.openmtl.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Operations that go out together: each alone or with its group, of which nothing is left behind. Not safe for several threads. */
final class Batch {
    private final List<Operation> operations = new ArrayList<>();
    private final Set<String> left;
    private final Set<String> rows = new HashSet<>();
    private final int most;
    private final int mostBytes;
    private List<Operation> unit = new ArrayList<>();
    private int bytes;
    private boolean isFull;

    /**
     * An empty one.
     *
     * @param held ids of operations to leave out, with what follows them on the same row or depends on them
     */
    Batch(Set<String> held, int most, int mostBytes) {
        this.left = new HashSet<>(held);
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** Whether there is room for more. */
    boolean take(SortedMap<String, String> page) {
        page.forEach((key, text) -> take(new Operation(key, text)));
        return !isFull;
    }

    /** What goes out, when nothing follows. */
    List<Operation> operations() {
        takeUnit();
        return operations;
    }

    private void take(Operation operation) {
        if (!unit.isEmpty() && !operation.isGroupedWith(unit.get(0))) {
            takeUnit();
        }
        if (!isFull) {
            unit.add(operation);
        }
    }

    private void takeUnit() {
        if (unit.stream().anyMatch(this::mustWait)) {
            unit.forEach(this::leave);
        } else if (fits()) {
            operations.addAll(unit);
        } else {
            isFull = true;
        }
        unit = new ArrayList<>();
    }

    private boolean mustWait(Operation operation) {
        return left.contains(operation.id()) || rows.contains(operation.rowId()) || operation.waitsForAny(left);
    }

    private void leave(Operation operation) {
        left.add(operation.id());
        rows.add(operation.rowId());
    }

    /** The first always does: were it left for its size it would be for ever. */
    private boolean fits() {
        bytes += unit.stream().mapToInt(operation -> operation.text().length()).sum();
        return operations.isEmpty() || operations.size() + unit.size() <= most && bytes <= mostBytes;
    }
}
