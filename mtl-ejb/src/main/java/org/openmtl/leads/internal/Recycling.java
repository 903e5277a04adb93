package org.openmtl.leads.internal;

import java.time.Duration;

/**
 * When a lead gets another chance.
 *
 * @param coolDown how long it has to be put aside before
 * @param most how often
 */
record Recycling(Duration coolDown, int most) {}
