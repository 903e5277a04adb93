package org.openmtl.platform.identity;

/** What a unit is in the organisation. */
public enum UnitKind {
    HEADQUARTERS,
    REGION,
    OFFICE,
    TEAM
}
