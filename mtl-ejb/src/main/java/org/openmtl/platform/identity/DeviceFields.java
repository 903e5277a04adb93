package org.openmtl.platform.identity;

import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** What an installation says of itself when it registers, named as in the field protocol. */
public final class DeviceFields {
    /** Chosen by the installation at its first run and kept out of backups. */
    public static final Field<String> INSTALL_ID = Field.of(
                    "installId",
                    FieldTypes.text(
                            100,
                            Pattern.compile("[A-Za-z0-9._:-]{8,100}"),
                            "pattern",
                            "must have 8 to 100 letters, digits, dots, underscores, colons or hyphens"))
            .mandatory();

    public static final Field<String> PLATFORM =
            Field.of("platform", FieldTypes.text(40)).mandatory();
    public static final Field<String> MODEL = Field.of("model", FieldTypes.text(200));
    /** Version of the client. */
    public static final Field<String> APP = Field.of("app", FieldTypes.text(40));

    /** Public key of the installation, a JSON Web Key of the curve P-256; renewing its session needs proofs by it. */
    public static final Field<JsonObject> JWK = Field.of("jwk", FieldTypes.object(2000));

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(INSTALL_ID, PLATFORM, MODEL, APP, JWK);

    private DeviceFields() {}
}
