package org.openmtl.platform.parties;

import java.util.Locale;

/** What kind of row tells of somebody. */
public enum PartyKind {
    LEAD,
    CONTACT,
    /** A company, which is nobody's duplicate. */
    ACCOUNT;

    /** How answers name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
