package org.openmtl.platform.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bring a file in.
 *
 * @param kind of what its rows are: kind of an {@link ImportTarget}
 * @param unitId unit the rows will belong to, null for the home unit of whoever acts
 * @param charset name of the encoding, null when the file must tell
 * @param sheet name of the sheet of a workbook, null for the first one
 * @param mappingId mapping that was kept and is to be used, null for one that column names suggest
 */
public record UploadFile(
        String kind,
        @Nullable UUID unitId,
        @Nullable String charset,
        @Nullable String sheet,
        @Nullable UUID mappingId) {}
