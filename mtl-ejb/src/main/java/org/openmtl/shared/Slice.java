package org.openmtl.shared;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items the rows, in the order asked for
 * @param next opaque cursor of the page behind, null on the last page
 * @param total rows that match, null unless asked for
 */
public record Slice<T>(
        List<T> items,
        @JsonbProperty(nillable = true) @Nullable String next,
        @Nullable Long total) {
    /** Keeps the list from being changed. */
    public Slice {
        items = List.copyOf(items);
    }

    /** The same page with each item shaped otherwise. */
    public <R> Slice<R> map(Function<? super T, ? extends R> shape) {
        return new Slice<R>(items.stream().<R>map(shape).toList(), next, total);
    }
}
