package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.IdentityProblem;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.PresentedProof;
import org.openmtl.platform.identity.Session;
import org.openmtl.platform.identity.SignIn;
import org.openmtl.platform.keys.Signatures;
import org.openmtl.shared.MtlProblem;

/**
 * The door. No session bean and no transaction of its own: a pool must not make requests wait behind sign-ins, no connection is held
 * while a password is hashed, and what a refusal must leave behind has been committed when it is thrown.
 */
@Guarded
@ApplicationScoped
class SignInBean implements SignIn {
    @Inject
    private Credentials credentials;

    @Inject
    private Sessions sessions;

    @Inject
    private Signatures signatures;

    @Inject
    private KnownActors known;

    @Inject
    private TokenHolders holders;

    @Inject
    private Farewells farewells;

    @Inject
    private Clock clock;

    @Override
    @OpenToAnyone(because = "it is how one gets in")
    public Session signIn(String username, String password, String address) {
        return sessions.open(credentials.prove(username, password, address), null);
    }

    @Override
    @OpenToAnyone(because = "the access token may have ended; the refresh token is the proof")
    public Session refresh(String refreshToken) {
        return refresh(refreshToken, PresentedProof.NONE);
    }

    @Override
    @OpenToAnyone(because = "the access token may have ended; the refresh token is the proof")
    public Session refresh(String refreshToken, PresentedProof proof) {
        RefreshToken presented = RefreshToken.read(refreshToken, signatures)
                .orElseThrow(() -> MtlProblem.of(IdentityProblem.TOKEN_EXPIRED, "This is no refresh token of ours"));
        Sessions.Renewal renewal = sessions.renew(presented, proof);
        if (renewal.session() == null) {
            throw refusal(renewal);
        }
        return renewal.session();
    }

    @Override
    @OpenToAnyone(because = "whoever is to prove something needs it first")
    public String proofNonce() {
        return new ProofNonce(clock.instant()).text(signatures);
    }

    @Override
    @OpenToAnyone(because = "the access token may have ended; the refresh token is the proof")
    public void signOut(String refreshToken) {
        RefreshToken.read(refreshToken, signatures).ifPresent(sessions::end);
    }

    @Override
    @OpenToAnyone(because = "it is what finds out who asks")
    public Actor authenticate(String accessToken) {
        TokenHolder holder = holder(accessToken);
        if (holder.leaves()) {
            throw farewells.refusal(holder.deviceId());
        }
        return holder.actor();
    }

    @Override
    @OpenToAnyone(because = "it is what finds out who asks")
    public Actor authenticateDelivery(String accessToken) {
        TokenHolder holder = holder(accessToken);
        if (holder.leaves() && !farewells.mayDeliver(holder.deviceId())) {
            throw farewells.refusal(holder.deviceId());
        }
        return holder.actor();
    }

    private TokenHolder holder(String accessToken) {
        AccessToken token = AccessToken.read(accessToken).orElseThrow(TokenHolders::unauthenticated);
        byte[] hash = token.hash();
        Optional<TokenHolder> remembered = known.find(hash);
        if (remembered.isPresent() && remembered.get().isValid(clock.instant())) {
            return remembered.get();
        }
        TokenHolder holder = holders.find(token);
        known.remember(hash, holder);
        return holder;
    }

    private MtlProblem refusal(Sessions.Renewal renewal) {
        return switch (renewal.verdict()) {
            case REUSED -> MtlProblem.of(IdentityProblem.TOKEN_REUSED, "Sign in again");
            case WRONG_PROOF ->
                MtlProblem.of(
                        IdentityProblem.INVALID_DPOP_PROOF, "Send a proof by the key that this device has registered");
            case PROOF_NOT_FRESH ->
                MtlProblem.of(
                        IdentityProblem.USE_DPOP_NONCE, "Send the same again with a new proof and this DPoP-Nonce");
            case DEVICE_REVOKED -> farewells.refusal(Objects.requireNonNull(renewal.deviceId()));
            default -> MtlProblem.of(IdentityProblem.TOKEN_EXPIRED, "Sign in again");
        };
    }
}
