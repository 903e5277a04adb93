package org.openmtl.bench;

/**
 * A line of the table.
 *
 * @param name what is asked for
 * @param system who is asked
 * @param operations how many operations a request holds; CPU time is told per operation
 * @param meter whose CPU time counts
 * @param work asks
 */
record Case(String name, String system, int operations, CpuMeter meter, Work work) {}
