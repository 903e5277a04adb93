package org.openmtl.platform.webhooks;

/** How an attempt ended. */
public enum DeliveryOutcome {
    /** Answered with 2xx. */
    TAKEN,
    /** Answered with something else. */
    REFUSED,
    /** Sent elsewhere, where it was not followed. */
    REDIRECTED,
    /** No connection came about, or it broke. */
    UNREACHABLE,
    /** No answer within 15 seconds. */
    TIMED_OUT,
    /** The name leads to an address that nothing may be sent to. */
    FORBIDDEN_ADDRESS
}
