package org.openmtl.architecture.planted.cycle.lower;

import org.openmtl.architecture.planted.cycle.upper.Upper;

/** Breaks the rule that nobody calls back up. */
public record CallsBack(Upper upper) {}
