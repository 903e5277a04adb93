package org.openmtl.leads.touches;

import java.util.List;

/** Told of new touches within the transaction that records them; implemented by modules above. All beans are called, in the order of order(). */
public interface TouchWatcher {
    /** Place among the watchers. */
    int order();

    /**
     * These were recorded just now.
     *
     * @param touches of any leads, never empty; what was recorded before is not among them
     */
    void touched(List<TouchView> touches);
}
