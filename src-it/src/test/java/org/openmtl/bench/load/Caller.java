package org.openmtl.bench.load;

/** Makes the requests of one connection and judges the answers. */
public interface Caller {
    /** The next request. */
    byte[] request();

    /** Fails when that is not the answer it should be. */
    void check(Reply reply);
}
