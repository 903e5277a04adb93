package org.openmtl.platform.exchange.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.FormulaGuard;
import org.openmtl.platform.exchange.ImportTarget;
import org.openmtl.platform.exchange.ImportedRow;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.Sha256;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Reading;
import org.openmtl.shared.fields.Values;

/** Turns the cells of a row into values, by the mapping and the rules of the fields. */
final class RowReader {
    private static final int SHOWN_SURPLUS = 200;

    private final Mapping mapping;
    private final Map<String, String> defaults;
    private final FieldSet fields;
    private final Reading reading;

    RowReader(Mapping mapping, Map<String, String> defaults, FieldSet fields, Reading reading) {
        this.mapping = mapping;
        this.defaults = defaults;
        this.fields = fields;
        this.reading = reading;
    }

    /**
     * A row that was read.
     *
     * @param row null when it has errors
     */
    record Read(@Nullable ImportedRow row, List<FieldError> errors) {}

    Read read(long number, List<String> cells) {
        int columns = mapping.columns().size();
        if (cells.size() != columns) {
            return new Read(null, List.of(ragged(cells, columns)));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> attributes = new TreeMap<>();
        defaults.forEach((target, text) -> sort(target, text, texts, attributes));
        for (int i = 0; i < columns; i++) {
            sort(mapping.targets().get(i), FormulaGuard.meant(cells.get(i)).strip(), texts, attributes);
        }
        if (!attributes.isEmpty()) {
            texts.put(
                    ImportTarget.ATTRIBUTES,
                    JsonValues.object(attributes).build().toString());
        }
        List<FieldError> errors = new ArrayList<>();
        Values values = fields.readRow(texts, reading, errors);
        return errors.isEmpty()
                ? new Read(new ImportedRow(number, values, key(values, attributes)), errors)
                : new Read(null, errors);
    }

    private void sort(@Nullable String target, String text, Map<String, String> texts, Map<String, String> attributes) {
        if (target == null || text.isEmpty()) {
            return;
        }
        if (target.startsWith(Mapping.ATTRIBUTE) && fields.named(target) == null) {
            attributes.put(target.substring(Mapping.ATTRIBUTE.length()), text);
        } else {
            texts.put(target, text);
        }
    }

    private static FieldError ragged(List<String> cells, int columns) {
        String message = "has " + cells.size() + " cells where the first line has " + columns;
        if (cells.size() > columns) {
            String surplus = String.join(" | ", cells.subList(columns, cells.size()));
            message += ", beyond them: " + surplus.substring(0, Math.min(surplus.length(), SHOWN_SURPLUS));
        }
        return new FieldError("row", "columns", message);
    }

    /** Values in their normal form, in an order that does not depend on the file's. */
    private static String key(Values values, Map<String, String> attributes) {
        Map<String, String> said = new TreeMap<>();
        for (Field<?> field : values.fields()) {
            if (!field.name().equals(ImportTarget.ATTRIBUTES) || attributes.isEmpty()) {
                said.put(field.name(), text(values.get(field)));
            }
        }
        attributes.forEach((name, text) -> said.put(Mapping.ATTRIBUTE + name, text));
        return digest(said);
    }

    private static String text(@Nullable Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant().toString() : String.valueOf(value);
    }

    private static String digest(Map<String, String> said) {
        StringBuilder all = new StringBuilder();
        said.forEach((name, text) -> all.append(name.length())
                .append(':')
                .append(name)
                .append(text.length())
                .append(':')
                .append(text));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(all.toString()));
    }
}
