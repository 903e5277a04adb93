package org.openmtl.platform.webhooks;

/** Why a webhook is paused. */
public enum PauseReason {
    /** Somebody wanted it. */
    ASKED,
    /** The other side answered 410. */
    GONE,
    /** Nothing was taken for five days. */
    FAILING
}
