package org.openmtl.field;

import java.io.IOException;

/**
 * Carries requests to the server. Implementations are safe for use by several threads.
 *
 * <p>An answer is either whole or an exception: whoever cannot tell that a body is complete throws. What an exception leaves open is
 * whether the server did it, and callers live with that.
 */
public interface Transport {
    /**
     * Sends a request and waits for the answer, whatever its status.
     *
     * @throws IOException when there is no answer, or not all of it
     */
    Reply send(Call call) throws IOException;

    /**
     * The whole address of a path, as the server is asked under it. Proofs name it: who carries them without knowing it cannot be used with
     * a key.
     */
    default String address(String path) {
        return path;
    }
}
