package org.openmtl.platform.feed;

/**
 * What all rows of a kind come to that a bootstrap would hand out at this moment. Whoever keeps a copy of them computes the same, in any
 * order, and knows by that whether the copy is right.
 *
 * @param kind name of the kind
 * @param rows how many there are
 * @param sum of the first eight bytes, as a big-endian number, of SHA-256 over {@code <id>:<version>} of each row, modulo 2^64
 */
public record KindSum(String kind, long rows, long sum) {
    /** The sum as 16 hexadecimal digits. */
    public String hex() {
        return "%016x".formatted(sum);
    }
}
