package org.openmtl.rest;

import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/**
 * A view's members as the columns of a file. Lists have no place in a cell and are left out.
 *
 * @param <V> view, a record
 */
final class RecordColumns<V> {
    private final List<RecordComponent> components;

    RecordColumns(Class<V> view) {
        components = Arrays.stream(view.getRecordComponents())
                .filter(component -> component.getType() != List.class)
                .toList();
    }

    List<String> names() {
        return components.stream().map(RecordComponent::getName).toList();
    }

    /** Cells of a row; nothing is an empty cell. */
    List<String> cells(V view) {
        return components.stream().map(component -> cell(component, view)).toList();
    }

    private static String cell(RecordComponent component, Object view) {
        try {
            Object value = component.getAccessor().invoke(view);
            if (value instanceof OffsetDateTime time) {
                return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
            }
            return value == null ? "" : value.toString();
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
