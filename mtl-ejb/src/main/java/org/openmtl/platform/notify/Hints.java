package org.openmtl.platform.notify;

import java.util.UUID;

/** For modules that have something to show to somebody. */
public interface Hints {
    /** Has the phones of that person look for news soon after the running transaction has committed. Costs little when there are none. */
    void tell(UUID personId);
}
