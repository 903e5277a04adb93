package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.files.Uploads;
import org.openmtl.shared.Ids;
import org.openmtl.shared.JsonValues;

/** Tells a client which photos of a row are still to be sent. The row never waits for them. */
@ApplicationScoped
class MissingPhotos {
    private static final String MISSING = "missingBlobs";

    @Inject
    private Uploads uploads;

    /** The verdict on a row with such photos; it says nothing where nothing is missing. */
    Verdict told(Verdict verdict, @Nullable JsonArray photos) {
        if (photos == null || photos.isEmpty()) {
            return verdict;
        }
        JsonArray missing = missing(ids(photos));
        return missing.isEmpty() ? verdict : verdict.with(MISSING, missing);
    }

    /** A verdict of earlier, as it would be now. */
    Verdict now(Verdict earlier) {
        JsonArray then = earlier.members().getJsonArray(MISSING);
        return then == null ? earlier : earlier.with(MISSING, missing(ids(then)));
    }

    private JsonArray missing(Set<UUID> ids) {
        Set<UUID> missing = uploads.missing(ids);
        JsonArrayBuilder texts = JsonValues.array();
        ids.stream().filter(missing::contains).forEach(id -> texts.add(id.toString()));
        return texts.build();
    }

    /** Of references, or of what an earlier verdict has made of them. */
    private static Set<UUID> ids(JsonArray photos) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (JsonValue photo : photos) {
            JsonValue id = photo instanceof JsonObject reference ? reference.get("id") : photo;
            Optional.ofNullable(id)
                    .filter(JsonString.class::isInstance)
                    .flatMap(text -> Ids.parse(((JsonString) text).getString()))
                    .ifPresent(ids::add);
        }
        return ids;
    }
}
