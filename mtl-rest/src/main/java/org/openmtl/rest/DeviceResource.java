package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.openmtl.http.PathId;
import org.openmtl.platform.identity.DeviceView;
import org.openmtl.platform.identity.Devices;

/** {@code /devices}: one's own; those of others stand under the person. */
@Path("devices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeviceResource {
    @Inject
    private Devices devices;

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
}
