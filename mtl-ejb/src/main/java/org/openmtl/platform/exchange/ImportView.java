package org.openmtl.platform.exchange;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its owner sees it.
 *
 * @param unitId unit the rows belong to
 * @param charset encoding a text was read in
 * @param delimiter character between the cells of a text
 * @param sheet of a workbook
 * @param columns names in its first line
 * @param mapping field by column, null for a column that is left out
 * @param defaults text by field, for rows that say nothing of it
 * @param rows rows below the first line
 * @param progress rows judged of the rows there are
 * @param error why it failed, else null
 */
public record ImportView(
        UUID id,
        String kind,
        ImportState state,
        UUID unitId,
        FileFormat format,
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable String sheet,
        List<String> columns,
        JsonObject mapping,
        JsonObject defaults,
        Options options,
        long rows,
        ImportCounts counts,
        Progress progress,
        @Nullable String error,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime committedAt,
        @Nullable OffsetDateTime endedAt) {
    /** Keeps the list from being changed. */
    public ImportView {
        columns = List.copyOf(columns);
    }

    /**
     * How values are read.
     *
     * @param dateOrder as the file's own dates tell, until somebody says otherwise
     */
    public record Options(DateOrder dateOrder, String timeZone) {}

    /** How far it is. */
    public record Progress(long done, long total) {}
}
