package org.openmtl.platform.matching;

/** How much two parties have in common, most first. */
public enum Tier {
    /** The same person. */
    SAME_PERSON,

    /** Perhaps the same person: somebody has to look. */
    REVIEW,

    /** Two people of one company, which is no duplicate. */
    SAME_ACCOUNT,

    /** Nothing is known that they have in common. */
    NONE
}
