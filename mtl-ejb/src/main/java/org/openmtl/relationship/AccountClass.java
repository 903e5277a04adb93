package org.openmtl.relationship;

/** How much an account matters. */
public enum AccountClass {
    A,
    B,
    C
}
