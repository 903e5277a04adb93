package org.openmtl.platform.forms;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a form and of what is published of it. */
public final class FormFields {
    /** By language: {@code en}, and {@code zh-CN} where it is there. */
    public static final Field<JsonObject> NAME =
            Field.of("name", FieldTypes.object(1000)).mandatory();

    public static final Field<FormPurpose> PURPOSE =
            Field.of("purpose", FieldTypes.oneOf(FormPurpose.class)).mandatory();

    /** What is published, newest first; members v and publishedAt. */
    public static final Field<JsonArray> VERSIONS = Field.of("versions", FieldTypes.array(100_000));

    /** What a new form takes. */
    public static final FieldSet NEW = FieldSet.of(NAME, PURPOSE);

    private FormFields() {}
}
