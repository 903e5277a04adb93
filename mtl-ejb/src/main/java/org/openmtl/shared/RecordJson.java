package org.openmtl.shared;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Records as JSON objects for what is kept or sent on: members without a value are left out, times and ids are text. */
public final class RecordJson {
    private RecordJson() {}

    /** The members of a public record; lists in it are left out. */
    public static JsonObjectBuilder of(Record record) {
        JsonObjectBuilder json = JsonValues.object();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            JsonValue value = value(read(record, component));
            if (value != null) {
                json.add(component.getName(), value);
            }
        }
        return json;
    }

    /** The members of a public record. */
    public static JsonObject object(Record record) {
        return of(record).build();
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalArgumentException(component.toString(), notPublic);
        }
    }

    private static @Nullable JsonValue value(@Nullable Object value) {
        if (value == null || value instanceof Iterable<?> && !(value instanceof JsonValue)) {
            return null;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof Number number ? JsonValues.of(number.longValue()) : JsonValues.of(text(value));
    }

    /** A time keeps its seconds, be they none. */
    private static String text(Object value) {
        return value instanceof OffsetDateTime time
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
                : value.toString();
    }
}
