package org.openmtl.relationship;

/** How a contact stands towards us. */
public enum Stance {
    OPPONENT,
    SCEPTIC,
    NEUTRAL,
    SUPPORTER,
    CHAMPION
}
