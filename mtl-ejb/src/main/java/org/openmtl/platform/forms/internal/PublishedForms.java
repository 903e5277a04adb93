package org.openmtl.platform.forms.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.JsonText;

/** Reads published versions. They never change, so what was read once need not be read again. */
@ApplicationScoped
class PublishedForms {
    private static final int MOST_KEPT = 200;
    private static final String READ = "SELECT definition FROM platform.form_version WHERE form_id = ? AND v = ?";

    @Inject
    private Sql sql;

    private final Map<Version, Definition> kept = new ConcurrentHashMap<>();

    private record Version(UUID form, long number) {}

    /** As it was published: name and questions. */
    Optional<JsonObject> text(UUID form, long number) {
        return sql.first(READ, row -> JsonText.object(row.getString(1)), form, number);
    }

    /** As answers are judged by it. */
    Optional<Definition> definition(UUID form, long number) {
        Version version = new Version(form, number);
        Definition known = kept.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Definition> read = text(form, number).map(json -> Definition.of(json.getJsonArray("questions")));
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        read.ifPresent(definition -> kept.put(version, definition));
        return read;
    }
}
