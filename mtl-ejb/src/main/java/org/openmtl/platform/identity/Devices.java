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
}
