package org.openmtl.platform.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.openmtl.shared.MtlProblem;

/** The door: turns a password into tokens, and tokens into whoever acts. None of its verbs runs inside the caller's transaction. */
public interface SignIn {
    /**
     * Opens a session without a device.
     *
     * @param address where the request came from; failures are counted per address too
     * @throws MtlProblem {@code wrong-credentials}, the same for an unknown person and a wrong password; {@code too-many-requests}
     *     or {@code unavailable}, both with {@code retryAfter} in seconds
     */
    Session signIn(
            @NotBlank @Size(max = 200) String username,
            @NotBlank @Size(max = 200) String password,
            @NotNull String address);

    /**
     * Exchanges a refresh token for the next session. The token used last may be used again until the tokens it brought were used,
     * since the answer may have got lost on the way.
     *
     * @throws MtlProblem {@code token-reused} for an older one, which ends the whole session; {@code token-expired};
     *     {@code device-revoked}
     */
    Session refresh(@NotBlank @Size(max = 200) String refreshToken);

    /**
     * The same with a proof, which the session of a device that registered a key needs. A refused proof changes nothing.
     *
     * @throws MtlProblem {@code invalid-dpop-proof}; {@code use-dpop-nonce}, when a proof that is good otherwise is not fresh
     */
    Session refresh(@NotBlank @Size(max = 200) String refreshToken, @NotNull PresentedProof proof);

    /** A nonce for the next proof. */
    String proofNonce();

    /** Ends the session of this refresh token, with all tokens that came from the same sign-in. Unknown tokens are no error. */
    void signOut(@NotBlank @Size(max = 200) String refreshToken);

    /**
     * Who speaks with this access token. Cheap: a node remembers the answer for at most 20 seconds, and so long may it take until a
     * revocation or a change of roles is known everywhere.
     *
     * @throws MtlProblem {@code unauthenticated} or {@code device-revoked}
     */
    Actor authenticate(@NotNull String accessToken);

    /**
     * The same for a request that only hands in what was captured: a device that must delete what it holds may do that before.
     *
     * @throws MtlProblem {@code unauthenticated} or {@code device-revoked}
     */
    Actor authenticateDelivery(@NotNull String accessToken);
}
