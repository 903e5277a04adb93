package org.openmtl.architecture.planted.homeless;

/** Breaks the rule that every class belongs to a module. */
public class BelongsNowhere {}
