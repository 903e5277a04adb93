package org.openmtl.platform.customfields.internal;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.customfields.CustomFieldFields;
import org.openmtl.platform.customfields.CustomFieldView;
import org.openmtl.platform.identity.Actor;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.Values;

/** Definitions as somebody wants them. Pure. */
final class Drafting {
    private Drafting() {}

    /** A new one. */
    static CustomFieldView first(UUID id, Values given, Actor by, OffsetDateTime now) {
        return new CustomFieldView(
                id,
                1,
                requireNonNull(given.get(CustomFieldFields.KIND)),
                requireNonNull(given.get(CustomFieldFields.NAME)),
                requireNonNull(given.get(CustomFieldFields.LABEL)),
                requireNonNull(given.get(CustomFieldFields.TYPE)),
                Boolean.TRUE.equals(given.get(CustomFieldFields.REQUIRED)),
                given.get(CustomFieldFields.DEFAULT_VALUE),
                given.get(CustomFieldFields.MAX_LENGTH),
                given.get(CustomFieldFields.SCALE),
                given.get(CustomFieldFields.MIN),
                given.get(CustomFieldFields.MAX),
                given.get(CustomFieldFields.UNIT),
                given.get(CustomFieldFields.CHOICES),
                now,
                by.key(),
                now,
                by.key(),
                null);
    }

    /** What it is after a merge patch. */
    static CustomFieldView next(CustomFieldView before, Values patch, Actor by, OffsetDateTime now) {
        return new CustomFieldView(
                before.id(),
                before.version(),
                before.kind(),
                before.name(),
                requireNonNull(given(patch, CustomFieldFields.LABEL, before.label())),
                before.type(),
                Boolean.TRUE.equals(given(patch, CustomFieldFields.REQUIRED, before.required())),
                given(patch, CustomFieldFields.DEFAULT_VALUE, before.defaultValue()),
                given(patch, CustomFieldFields.MAX_LENGTH, before.maxLength()),
                given(patch, CustomFieldFields.SCALE, before.scale()),
                given(patch, CustomFieldFields.MIN, before.min()),
                given(patch, CustomFieldFields.MAX, before.max()),
                given(patch, CustomFieldFields.UNIT, before.unit()),
                given(patch, CustomFieldFields.CHOICES, before.choices()),
                before.createdAt(),
                before.createdBy(),
                now,
                by.key(),
                archivedAt(before, patch, now));
    }

    private static @Nullable OffsetDateTime archivedAt(CustomFieldView before, Values patch, OffsetDateTime now) {
        if (!Boolean.TRUE.equals(given(patch, CustomFieldFields.ARCHIVED, !before.live()))) {
            return null;
        }
        return before.live() ? now : before.archivedAt();
    }

    private static <T> @Nullable T given(Values patch, Field<T> field, @Nullable T before) {
        return patch.has(field) ? patch.get(field) : before;
    }
}
