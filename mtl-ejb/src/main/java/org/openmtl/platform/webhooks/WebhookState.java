package org.openmtl.platform.webhooks;

/** Whether a webhook is sent anything. */
public enum WebhookState {
    /** What is due is sent. */
    ACTIVE,
    /** What is due waits. */
    PAUSED
}
