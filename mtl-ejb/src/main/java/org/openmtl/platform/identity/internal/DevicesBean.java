package org.openmtl.platform.identity.internal;

import static org.openmtl.platform.identity.Permission.PEOPLE_ADMIN;
import static org.openmtl.platform.identity.Permission.SELF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.DeviceView;
import org.openmtl.platform.identity.Devices;
import org.openmtl.platform.identity.EnrolmentCode;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.Registration;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.identity.Wipe;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** The devices facade. Registering with a password runs without a transaction until the password is proved, as signing in does. */
@Guarded
@ApplicationScoped
class DevicesBean implements Devices {
    @Inject
    private CurrentActor current;

    @Inject
    private Credentials credentials;

    @Inject
    private DeviceRows rows;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Farewells farewells;

    @Inject
    private Reach reach;

    @Override
    @OpenToAnyone(because = "the password is the proof")
    public Registration register(Values device, String username, String password, String address) {
        return rows.register(credentials.prove(username, password, address), device, current.request());
    }

    @Override
    @Transactional
    @Requires(SELF)
    public Registration register(Values device) {
        return rows.register(self(), device, current.request());
    }

    @Override
    @OpenToAnyone(because = "the code is the proof")
    public Registration register(Values device, String code) {
        return enrolments.redeem(code, device, current.request());
    }

    @Override
    @Transactional
    @Requires(PEOPLE_ADMIN)
    public EnrolmentCode enrol(UUID personId) {
        reach.mustAdminister(personId);
        return enrolments.make(personId, current.get().key());
    }

    @Override
    @Transactional
    @Requires(SELF)
    public List<DeviceView> mine() {
        return rows.of(self());
    }

    @Override
    @Transactional
    @Requires(PEOPLE_ADMIN)
    public List<DeviceView> ofPerson(UUID personId) {
        reach.mustAdminister(personId);
        return rows.of(personId);
    }

    @Override
    @Transactional
    @Requires(SELF)
    public void revoke(UUID id) {
        DeviceView device = reached(id);
        UUID from = current.get().deviceId();
        boolean isOwn = device.personId().equals(current.get().personId());
        if (from != null && isOwn && !id.equals(from)) {
            rows.replace(id, from);
        } else {
            rows.revoke(id);
        }
    }

    @Override
    @Transactional
    @Requires(SELF)
    public void wipe(UUID id, Wipe wipe) {
        DeviceView device = reached(id);
        if (wipe == Wipe.NOW) {
            rows.wipe(id);
        } else if (device.revokedAt() != null) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "It is revoked, so it cannot upload: order it to wipe now");
        } else if (device.wipe() == null) { // else its time runs already, and must not begin again
            rows.wipeAfterUpload(id);
        }
    }

    @Override
    @OpenToAnyone(because = "a device that was told to wipe itself has no token any more; the receipt is the proof")
    public void wiped(String receipt) {
        rows.wiped(farewells.acknowledged(receipt), current.request());
    }

    private DeviceView reached(UUID id) {
        return rows.device(id).filter(this::isWithinReach).orElseThrow(() -> MtlProblem.notFound("device", id));
    }

    private boolean isWithinReach(DeviceView device) {
        Actor actor = current.get();
        if (device.personId().equals(actor.personId())) {
            return true;
        }
        return actor.may(PEOPLE_ADMIN) && reach.administers(device.personId());
    }

    private UUID self() {
        UUID person = current.get().personId();
        if (person == null) {
            throw MtlProblem.of(CommonProblem.FORBIDDEN, "An integration has no devices");
        }
        return person;
    }
}
