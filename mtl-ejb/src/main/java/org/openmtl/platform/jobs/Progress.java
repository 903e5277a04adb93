package org.openmtl.platform.jobs;

/**
 * How far a job has come.
 *
 * @param done pieces of work that are done
 * @param total pieces there are
 * @param ended whether nothing is left to do
 */
public record Progress(long done, long total, boolean ended) {}
