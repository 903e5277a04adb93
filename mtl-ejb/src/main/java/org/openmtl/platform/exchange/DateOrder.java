package org.openmtl.platform.exchange;

/** How dates such as 3/4/2026 are meant. */
public enum DateOrder {
    /** The fourth of March. */
    MDY,
    /** The third of April. */
    DMY
}
