package org.openmtl.platform.listing;

import org.openmtl.shared.fields.Field;

/**
 * An order of rows: by one field, then by id, so that no two rows are equal.
 *
 * @param field what to sort by
 * @param descending greatest first
 */
public record Order(Field<?> field, boolean descending) {
    String column() {
        return field.column();
    }

    String beyond() {
        return descending ? "<" : ">";
    }

    String by(String row) {
        String direction = descending ? " DESC" : "";
        return " ORDER BY " + row + "." + column() + direction + ", " + row + ".id" + direction;
    }

    /** Text of a cursor's value by which the order can be told again. */
    String name() {
        return (descending ? "-" : "") + field.name();
    }

    String sqlType() {
        return field.type().sqlType();
    }
}
