package org.openmtl.platform.exchange.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/** The rows of a file, one by one, whatever kind of file it is. */
interface RowSource extends AutoCloseable {
    /** How the file is written. */
    FileForm form();

    /** Names in the first line. */
    List<String> columns();

    /**
     * Cells of the next row, null behind the last one.
     *
     * @throws MtlProblem validation-failed, when the file is broken there
     */
    @Nullable
    List<String> next();

    @Override
    default void close() {}
}
