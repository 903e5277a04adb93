package org.openmtl.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openmtl.http.PathId;
import org.openmtl.http.Unauthenticated;
import org.openmtl.platform.identity.DeviceFields;
import org.openmtl.platform.identity.DeviceView;
import org.openmtl.platform.identity.Devices;
import org.openmtl.platform.identity.Registration;
import org.openmtl.platform.identity.Wipe;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** {@code /devices}: installations register here, with a password or with the token of a session that has no device. */
@Path("devices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FieldDeviceResource {
    private static final Field<String> USERNAME = Field.of("username", FieldTypes.verbatim(200));
    private static final Field<String> PASSWORD = Field.of("password", FieldTypes.verbatim(200));
    private static final Field<String> CODE = Field.of("enrol", FieldTypes.verbatim(200));
    private static final Field<String> WHEN =
            Field.of("when", FieldTypes.text(20)).mandatory();
    private static final FieldSet ORDER = FieldSet.of(WHEN);
    private static final Field<String> RECEIPT =
            Field.of("wipeReceipt", FieldTypes.verbatim(200)).mandatory();
    private static final FieldSet OBEYED = FieldSet.of(RECEIPT);
    private static final FieldSet BODY =
            FieldSet.of(Stream.concat(DeviceFields.ALL.all().stream(), Stream.of(USERNAME, PASSWORD, CODE))
                    .toArray(Field<?>[]::new));

    @Inject
    private Devices devices;

    @Inject
    private FieldClients clients;

    @Context
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /** Registers an installation; the same one again is the same device. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Unauthenticated(unlessTokenIsSent = true)
    public Response register(JsonObject body) {
        Registration made = register(BODY.readNew(body));
        return Response.created(URI.create("/mobile/v1/devices/" + made.deviceId()))
                .entity(RegisteredDevice.of(made, clients.leaseSeconds(), clock.instant()))
                .build();
    }

    /** One's own, revoked ones too. */
    @GET
    public Map<String, List<DeviceView>> mine() {
        return Map.of("items", devices.mine());
    }

    /** Revokes a device, one's own or of somebody one administers. */
    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") PathId id) {
        devices.revoke(id.value());
    }

    /** Orders a device to delete what it holds. */
    @POST
    @Path("{id}/wipe")
    @Consumes(MediaType.APPLICATION_JSON)
    public void wipe(@PathParam("id") PathId id, JsonObject body) {
        String when = Objects.requireNonNull(ORDER.readNew(body).get(WHEN));
        Wipe wipe = Wipe.of(when)
                .orElseThrow(() -> MtlProblem.invalid(WHEN.name(), "one-of", "must be now or after-upload"));
        devices.wipe(id.value(), wipe);
    }

    /** A device has deleted everything. A browser is told to forget the rest as well. */
    @POST
    @Path("self/wiped")
    @Consumes(MediaType.APPLICATION_JSON)
    @Unauthenticated
    public Response wiped(JsonObject body) {
        devices.wiped(Objects.requireNonNull(OBEYED.readNew(body).get(RECEIPT)));
        return Response.noContent().header("Clear-Site-Data", "\"*\"").build();
    }

    private Registration register(Values given) {
        String code = given.get(CODE);
        String username = given.get(USERNAME);
        String password = given.get(PASSWORD);
        Values device = given.only(field -> DeviceFields.ALL.named(field.name()) != null);
        if (code != null && (username != null || password != null)) {
            throw MtlProblem.invalid(CODE.name(), "alone", "must not be given with a password");
        }
        if (code != null) {
            return devices.register(device, code);
        }
        if (username == null && password == null) {
            return devices.register(device);
        }
        if (username == null || password == null) {
            throw MtlProblem.invalid(
                    username == null ? USERNAME.name() : PASSWORD.name(), "required", "must be given with the other");
        }
        return devices.register(device, username, password, request.getRemoteAddr());
    }
}
