package org.openmtl.architecture.planted.cycle.upper;

import org.openmtl.architecture.planted.cycle.lower.Lower;

/** Calls down, as it may. */
public record Upper(Lower lower) {}
