package org.openmtl.relationship;

/** How much a contact's word weighs. */
public enum Influence {
    LOW,
    MEDIUM,
    HIGH
}
