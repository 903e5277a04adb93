package org.openmtl.platform.identity;

import org.openmtl.shared.ProblemCode;

/** Refusals of identity. */
public enum IdentityProblem implements ProblemCode {
    WRONG_CREDENTIALS("wrong-credentials", 401, "The username or the password is wrong"),
    WRONG_ENROLMENT_CODE("wrong-enrolment-code", 401, "This enrolment code does not register anybody"),
    TOKEN_EXPIRED("token-expired", 401, "The session has ended: sign in again"),
    TOKEN_REUSED("token-reused", 401, "An old refresh token was used again, so the session was ended"),
    USE_DPOP_NONCE(
            "use-dpop-nonce", 401, "The proof of possession is not fresh: make another with the nonce of this answer"),
    INVALID_DPOP_PROOF("invalid-dpop-proof", 401, "This does not prove that the device's key is there"),
    DEVICE_REVOKED("device-revoked", 403, "This device was revoked"),
    TOO_MANY_DEVICES("too-many-devices", 409, "This person has as many devices as allowed"),
    USERNAME_TAKEN("username-taken", 409, "Somebody else has this username"),
    LAST_ADMINISTRATOR("last-administrator", 409, "Somebody must stay able to administer the whole organisation"),
    ALREADY_SET_UP("already-set-up", 409, "The first administrator exists already"),
    WRONG_SETUP_SECRET("wrong-setup-secret", 403, "This is no set-up secret of this installation");

    private final String code;
    private final int status;
    private final String title;

    IdentityProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
