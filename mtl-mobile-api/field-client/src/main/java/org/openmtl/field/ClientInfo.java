package org.openmtl.field;

import com.grack.nanojson.JsonObject;

/** What an application says of itself. Immutable. */
public final class ClientInfo {
    private final String name;
    private final String version;
    private final int schema;
    private final String platform;
    private final String model;

    /**
     * An application on a device.
     *
     * @param name of the application: letters, digits, hyphens
     * @param version such as 1.4.0
     * @param schema number of its data model
     * @param platform such as android
     * @param model of the device, as people know it
     */
    public ClientInfo(String name, String version, int schema, String platform, String model) {
        this.name = name;
        this.version = version;
        this.schema = schema;
        this.platform = platform;
        this.model = model;
    }

    String header() {
        return name + "/" + version + "; schema=" + schema;
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.put("platform", platform);
        json.put("model", model);
        json.put("app", version);
        return json;
    }
}
