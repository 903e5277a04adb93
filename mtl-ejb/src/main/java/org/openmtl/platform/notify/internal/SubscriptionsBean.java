package org.openmtl.platform.notify.internal;

import static org.openmtl.platform.identity.Permission.SYNC;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.notify.SubscriptionFields;
import org.openmtl.platform.notify.Subscriptions;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.Values;

/** The subscriptions facade. */
@Guarded
@ApplicationScoped
class SubscriptionsBean implements Subscriptions {
    @Inject
    private CurrentActor current;

    @Inject
    private HintSettings settings;

    @Inject
    private HintKeys keys;

    @Inject
    private SubscriptionRows rows;

    @Override
    @OpenToAnyone(because = "a client asks before it has a session, and every push service is told it too")
    public Optional<String> publicKey() {
        return settings.contact()
                .map(contact -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(keys.pair().extractPublicKeyInUncompressedForm()));
    }

    @Override
    @Transactional
    @Requires(SYNC)
    public void subscribe(Values subscription) {
        if (settings.contact().isEmpty()) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "Hints are switched off here");
        }
        String endpoint = Objects.requireNonNull(subscription.get(SubscriptionFields.ENDPOINT));
        if (!settings.trust(endpoint)) {
            throw MtlProblem.invalid(
                    SubscriptionFields.ENDPOINT.name(), "trusted", "must be of a push service that is trusted here");
        }
        JsonObject given = Objects.requireNonNull(subscription.get(SubscriptionFields.KEYS));
        Values both = SubscriptionFields.ALL_KEYS.readNew(given);
        byte[] point = bytes(SubscriptionFields.P256DH, both);
        if (!DeviceKey.isPoint(point)) {
            throw MtlProblem.invalid("keys.p256dh", "point", "must be an uncompressed point of P-256");
        }
        Actor actor = current.get();
        rows.keep(device(), person(actor), endpoint, point, bytes(SubscriptionFields.AUTH, both), actor.key());
    }

    @Override
    @Transactional
    @Requires(SYNC)
    public void unsubscribe() {
        rows.end(device());
    }

    private UUID device() {
        UUID device = current.get().deviceId();
        if (device == null) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "This session has no device: register one first");
        }
        return device;
    }

    private static UUID person(Actor actor) {
        return Objects.requireNonNull(actor.personId(), "a device is a person's");
    }

    private static byte[] bytes(Field<String> field, Values given) {
        return Base64.getUrlDecoder().decode(Objects.requireNonNull(given.get(field)));
    }
}
