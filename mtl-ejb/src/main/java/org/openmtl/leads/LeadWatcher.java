package org.openmtl.leads;

import java.util.List;

/**
 * Told what happens to leads, within the transaction in which it happens and by whoever acts in it; implemented by beans of modules above.
 * What has happened is in the database already, and what a watcher throws undoes it. A lead that goes to another unit together with its
 * account is not told: a table that belongs to leads follows by {@code leads.follow_lead}.
 */
public interface LeadWatcher {
    /** Whoever has the lower one is told earlier. */
    int order();

    /** New leads; an import brings hundreds at once. */
    default void captured(List<LeadView> leads) {}

    /** Leads that are different now, be it in stage, unit, or archived. */
    default void changed(List<LeadChange> changes) {}
}
