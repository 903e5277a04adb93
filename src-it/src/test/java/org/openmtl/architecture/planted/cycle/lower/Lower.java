package org.openmtl.architecture.planted.cycle.lower;

/** Is called from above. */
public interface Lower {}
