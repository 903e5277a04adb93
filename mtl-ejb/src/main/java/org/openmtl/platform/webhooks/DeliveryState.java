package org.openmtl.platform.webhooks;

/** How far a delivery has come. */
public enum DeliveryState {
    /** It will be tried, again perhaps. */
    PENDING,
    /** The other side has taken it. */
    DELIVERED,
    /** It was tried for 72 hours, or its webhook is archived. */
    DEAD
}
