package org.openmtl.relationship;

/** Who promised. */
public enum PromiseSide {
    US,
    CUSTOMER
}
