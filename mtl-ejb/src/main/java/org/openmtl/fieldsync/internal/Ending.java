package org.openmtl.fieldsync.internal;

/**
 * How an operation ends that failed.
 *
 * @param doneBefore whether it turned out to have had its effect already
 */
record Ending(Verdict verdict, boolean doneBefore) {}
