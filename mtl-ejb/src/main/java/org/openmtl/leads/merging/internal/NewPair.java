package org.openmtl.leads.merging.internal;

import java.util.UUID;
import org.openmtl.platform.parties.LikeParty;
import org.openmtl.platform.parties.PartyKind;

/** A lead and somebody who may be the same. Of two leads the one whose id comes first is kept first, so that each two are one pair. */
record NewPair(UUID leadId, LikeParty other) {
    UUID first() {
        return isInOrder() ? leadId : other.id();
    }

    UUID second() {
        return isInOrder() ? other.id() : leadId;
    }

    /** As the database orders ids: by their bytes, which their text keeps. */
    private boolean isInOrder() {
        return other.kind() == PartyKind.CONTACT
                || leadId.toString().compareTo(other.id().toString()) < 0;
    }
}
