package org.openmtl.platform.exchange.internal;

import java.util.List;

/** A row as it came. */
record StagedRow(long number, List<String> cells) {}
