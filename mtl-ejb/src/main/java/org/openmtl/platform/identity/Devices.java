package org.openmtl.platform.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/**
 * Installations of field clients. One that registers again for the same person is the same device, allowed again, and its earlier
 * sessions end.
 */
public interface Devices {
    /**
     * Registers an installation of whoever has this password.
     *
     * @param device fields of {@link DeviceFields}
     * @param address where the request came from
     * @throws MtlProblem as {@link SignIn#signIn}, and {@code too-many-devices}
     */
    Registration register(
            @NotNull Values device,
            @NotBlank @Size(max = 200) String username,
            @NotBlank @Size(max = 200) String password,
            @NotNull String address);

    /**
     * Registers an installation of the acting person.
     *
     * @param device fields of {@link DeviceFields}
     * @throws MtlProblem {@code too-many-devices}
     */
    Registration register(@NotNull Values device);

    /**
     * Registers an installation of whoever the code was made for.
     *
     * @param device fields of {@link DeviceFields}
     * @throws MtlProblem {@code wrong-enrolment-code}, {@code too-many-devices}
     */
    Registration register(@NotNull Values device, @NotBlank @Size(max = 200) String code);

    /**
     * Makes a code by which one installation can be registered for somebody the actor administers; it is good for 15 minutes and ends
     * the ones before it.
     *
     * @throws MtlProblem not-found, conflict when the person is disabled
     */
    EnrolmentCode enrol(@NotNull UUID personId);

    /** Devices of the acting person, revoked ones too, newest first. */
    List<DeviceView> mine();

    /**
     * Devices of somebody the actor administers.
     *
     * @throws MtlProblem not-found
     */
    List<DeviceView> ofPerson(@NotNull UUID personId);

    /**
     * Ends all sessions of a device, one's own or of somebody the actor administers; on other nodes within 20 seconds.
     *
     * @throws MtlProblem not-found
     */
    void revoke(@NotNull UUID id);

    /**
     * Orders a device to delete what it holds, one's own or that of somebody the actor administers. Told to it at its next contact; on
     * other nodes within 20 seconds. An order stands until the device says that it has obeyed.
     *
     * @throws MtlProblem not-found; conflict, when it is to upload first but may not speak any more
     */
    void wipe(@NotNull UUID id, @NotNull Wipe wipe);

    /**
     * A device says that it has deleted everything; it is revoked from now on. Saying so again does no harm.
     *
     * @param receipt that came with the order
     * @throws MtlProblem unauthenticated
     */
    void wiped(@NotBlank @Size(max = 200) String receipt);
}
