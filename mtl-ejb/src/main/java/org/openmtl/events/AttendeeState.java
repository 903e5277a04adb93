package org.openmtl.events;

/** How somebody came to be on the list. */
public enum AttendeeState {
    REGISTERED,
    /** Came without being expected. */
    WALK_IN
}
