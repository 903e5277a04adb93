package org.openmtl.platform.exchange;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.FieldError;

/**
 * A page of rows and what becomes of them.
 *
 * @param next opaque cursor of the page behind, null on the last page
 * @param counts of this page
 */
public record ImportPreview(List<Row> items, @Nullable String next, ImportCounts counts) {
    /** Keeps the list from being changed. */
    public ImportPreview {
        items = List.copyOf(items);
    }

    /**
     * A row.
     *
     * @param row its number, 1 for the first below the names
     * @param verdict created, updated, unchanged or rejected
     * @param id of what it creates or changes, null when that has none yet
     * @param cells text by column
     * @param errors rules it breaks
     * @param duplicates others that may be the same
     */
    public record Row(
            long row,
            String verdict,
            @Nullable UUID id,
            JsonObject cells,
            List<FieldError> errors,
            List<Lookalike> duplicates) {}
}
