package org.openmtl.platform.keys;

import java.security.KeyPair;

/** Pairs of keys by which others know this server. */
public interface KeyPairs {
    /**
     * The pair on P-256 for that purpose, made at first need; the same on every node and after every restart.
     *
     * @param purpose what it is for; each purpose has its own
     */
    KeyPair obtain(String purpose);
}
