package org.openmtl.platform.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openmtl.platform.notify.Hints;

/** Writes hints down; they are sent when the transaction that gave cause for them is through. */
@ApplicationScoped
class WrittenHints implements Hints {
    @Inject
    private SubscriptionRows rows;

    @Override
    public void tell(UUID personId) {
        rows.tell(personId);
    }
}
