package org.openmtl.platform.identity;

/** Whether somebody may sign in. */
public enum PersonState {
    ACTIVE,
    DISABLED
}
