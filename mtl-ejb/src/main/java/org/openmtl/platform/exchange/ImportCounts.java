package org.openmtl.platform.exchange;

/**
 * What became of the rows.
 *
 * @param rows rows of the file, or of the page for a preview
 */
public record ImportCounts(long rows, long created, long updated, long unchanged, long rejected) {
    /** Rows that have a verdict. */
    public long judged() {
        return created + updated + unchanged + rejected;
    }
}
