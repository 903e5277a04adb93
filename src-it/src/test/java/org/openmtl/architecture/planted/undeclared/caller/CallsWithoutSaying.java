package org.openmtl.architecture.planted.undeclared.caller;

import org.openmtl.architecture.planted.undeclared.called.Called;

/** Breaks the rule that uses are declared. */
public record CallsWithoutSaying(Called called) {}
