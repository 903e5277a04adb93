package org.openmtl.platform.customfields.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openmtl.platform.customfields.AttributeDefinitions;
import org.openmtl.platform.customfields.CustomFieldView;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;

/**
 * Keeps the definitions of a kind for as long as the sum of their versions is the same. None is ever deleted and every change counts one
 * version more, so the same sum means the same definitions; it is asked each time, and no node judges by what was true before.
 */
@ApplicationScoped
class CachedDefinitions implements AttributeDefinitions {
    private static final RecordReader<CustomFieldView> READER = RecordReader.of(CustomFieldView.class);
    private static final String SUM = "SELECT coalesce(sum(version), 0) FROM platform.custom_field WHERE kind = ?";
    private static final String READ =
            "SELECT " + READER.columns("f") + " FROM platform.custom_field f WHERE kind = ? ORDER BY created_at, id";

    @Inject
    private Sql sql;

    private final Map<RecordKind, Known> known = new ConcurrentHashMap<>();

    private record Known(long sum, DefinedAttributes attributes) {}

    @Override
    public DefinedAttributes of(RecordKind kind) {
        long sum = sql.first(SUM, row -> row.getLong(1), kind).orElse(0L);
        Known kept = known.get(kind);
        if (kept == null || kept.sum() != sum) {
            kept = new Known(sum, read(kind));
            known.put(kind, kept);
        }
        return kept.attributes();
    }

    private DefinedAttributes read(RecordKind kind) {
        List<CustomFieldView> definitions = sql.list(READ, READER::read, kind);
        return DefinedAttributes.of(kind, definitions);
    }
}
