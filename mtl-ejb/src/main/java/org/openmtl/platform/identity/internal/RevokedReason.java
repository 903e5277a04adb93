package org.openmtl.platform.identity.internal;

/** Why a family of tokens ended before its time. */
enum RevokedReason {
    SIGNED_OUT,
    REUSED,
    DEVICE_REVOKED,
    /** The same installation registered again. */
    SUPERSEDED,
    PASSWORD_CHANGED,
    DISABLED
}
