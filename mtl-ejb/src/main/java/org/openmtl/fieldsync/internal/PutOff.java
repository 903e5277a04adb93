package org.openmtl.fieldsync.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What operations next to each other want, to be done together. */
final class PutOff<T> {
    private final List<T> waiting = new ArrayList<>();

    void add(T one) {
        waiting.add(one);
    }

    boolean has(Predicate<T> which) {
        return waiting.stream().anyMatch(which);
    }

    /** What is to be done now; nothing waits from then on. */
    List<T> take() {
        List<T> now = List.copyOf(waiting);
        waiting.clear();
        return now;
    }
}
