package org.openmtl.shared.fields;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openmtl.shared.MtlProblem;

/** References to files that travel on their own: which one, and what was promised of it. */
final class FileReferences extends FieldType<JsonArray> {
    private static final int MOST = 50;
    private static final int MOST_CHARACTERS = 20_000;
    private static final long GREATEST = 1_000_000_000;
    private static final Json<JsonArray> ARRAY = new Json<>(JsonArray.class, "array", MOST_CHARACTERS);
    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern TYPE = Pattern.compile("image/(jpeg|png)");

    private static final Field<UUID> ID = Field.of("id", FieldTypes.id()).mandatory();
    private static final Field<String> SHA256 = Field.of(
                    "sha256", FieldTypes.text(43, HASH, "sha256", "must be 43 characters of base64url"))
            .mandatory();
    private static final Field<Long> LENGTH =
            Field.of("len", FieldTypes.wholeNumber(GREATEST)).mandatory();
    private static final Field<String> MEDIA_TYPE = Field.of(
                    "type", FieldTypes.text(40, TYPE, "media-type", "must be image/jpeg or image/png"))
            .mandatory();
    /** Question of a form that the file answers. */
    private static final Field<String> QUESTION = Field.of("q", FieldTypes.text(60));

    private static final FieldSet REFERENCE = FieldSet.of(ID, SHA256, LENGTH, MEDIA_TYPE, QUESTION);

    @Override
    JsonArray fromJson(JsonValue value, Reading context) throws BrokenRule {
        JsonArray references = ARRAY.fromJson(value, context);
        if (references.size() > MOST) {
            throw new BrokenRule("max-items", "must have at most " + MOST + " entries");
        }
        Set<UUID> ids = new HashSet<>();
        for (JsonValue reference : references) {
            if (!ids.add(checked(reference))) {
                throw new BrokenRule("unique", "must name each file once");
            }
        }
        return references;
    }

    @Override
    JsonArray fromText(String text, Reading context) throws BrokenRule {
        return fromJson(ARRAY.fromText(text, context), context);
    }

    private static UUID checked(JsonValue reference) throws BrokenRule {
        if (!(reference instanceof JsonObject members)) {
            throw new BrokenRule("reference", "must hold objects with id, sha256, len and type");
        }
        try {
            Values given = REFERENCE.readNew(members);
            if (Objects.requireNonNull(given.get(LENGTH)) == 0) {
                throw new BrokenRule("reference", "must not name an empty file");
            }
            return Objects.requireNonNull(given.get(ID));
        } catch (MtlProblem broken) {
            throw new BrokenRule("reference", "must hold whole references: " + broken.detail());
        }
    }
}
