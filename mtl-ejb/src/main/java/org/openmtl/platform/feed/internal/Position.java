package org.openmtl.platform.feed.internal;

/**
 * A place in the log: the key of an entry. Transaction ids are unsigned.
 *
 * @param x top-level transaction id
 * @param seq number within the log
 */
record Position(long x, long seq) implements Comparable<Position> {
    /** Behind everything. */
    static final Position END = new Position(-1, Long.MAX_VALUE);

    static Position read(String x, long seq) {
        return new Position(Long.parseUnsignedLong(x), seq);
    }

    /** The transaction id as PostgreSQL writes it. */
    String xText() {
        return Long.toUnsignedString(x);
    }

    @Override
    public int compareTo(Position other) {
        int transactions = Long.compareUnsigned(x, other.x);
        return transactions == 0 ? Long.compare(seq, other.seq) : transactions;
    }
}
