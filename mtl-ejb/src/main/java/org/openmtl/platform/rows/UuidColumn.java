package org.openmtl.platform.rows;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands ids through as they are: EclipseLink 4.0.7 brings a converter of its own for them, which fails on NULL. */
@Converter(autoApply = true)
class UuidColumn implements AttributeConverter<@Nullable UUID, @Nullable Object> {
    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return (UUID) column;
    }
}
