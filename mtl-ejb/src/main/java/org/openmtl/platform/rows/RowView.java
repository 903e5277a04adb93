package org.openmtl.platform.rows;

import java.util.UUID;

/** What every view of a territorial row tells. */
public interface RowView {
    /** Its id. */
    UUID id();

    /** Counts changes, from 1. */
    long version();

    /** Home unit. */
    UUID unitId();
}
