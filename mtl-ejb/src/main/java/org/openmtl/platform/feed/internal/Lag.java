package org.openmtl.platform.feed.internal;

/**
 * How far the feed is behind.
 *
 * @param hiddenSeconds age of the oldest entry that is committed but still above the horizon; 0 when there is none
 * @param writerSeconds age of the oldest transaction of ours that has written, which is what holds the horizon
 * @param prepared transactions that somebody prepared and left: these would hold it for ever
 */
record Lag(double hiddenSeconds, double writerSeconds, long prepared) {}
