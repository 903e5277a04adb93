package org.openmtl.platform.exchange.internal;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.DateOrder;
import org.openmtl.platform.exchange.ImportMappingFields;
import org.openmtl.platform.exchange.ImportMappingView;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/** A mapping that is kept under a name. An import takes over what it says and does not follow its changes. */
@Entity
@Table(schema = "platform", name = "import_mapping")
class SavedMapping extends TerritorialRow {
    private String name;
    private String kind;
    private String columns;
    private String defaults = JsonText.EMPTY_OBJECT;

    @Enumerated(EnumType.STRING)
    @Column(name = "date_order")
    private @Nullable DateOrder dateOrder;

    @Column(name = "time_zone")
    private @Nullable String timeZone;

    /** For the persistence provider. */
    protected SavedMapping() {}

    /** One just made. */
    SavedMapping(UUID id, Values values, UUID unitId, Actor by, OffsetDateTime now) {
        super(id, unitId, by, now);
        learn(values);
    }

    void change(Values patch, Actor by, OffsetDateTime now) {
        learn(patch);
        changed(by, now);
    }

    private void learn(Values given) {
        given.ifGiven(ImportMappingFields.NAME, value -> name = Objects.requireNonNull(value));
        given.ifGiven(ImportMappingFields.KIND, value -> kind = Objects.requireNonNull(value));
        given.ifGiven(ImportMappingFields.COLUMNS, value -> columns = JsonText.of(value));
        given.ifGiven(ImportMappingFields.DEFAULTS, value -> defaults = JsonText.of(value));
        given.ifGiven(ImportMappingFields.DATE_ORDER, value -> dateOrder = value);
        given.ifGiven(ImportMappingFields.TIME_ZONE, value -> timeZone = value);
        given.ifGiven(ImportMappingFields.UNIT_ID, value -> moveTo(Objects.requireNonNullElse(value, unitId())));
    }

    String kind() {
        return kind;
    }

    JsonObject columns() {
        return JsonText.object(columns);
    }

    JsonObject defaults() {
        return JsonText.object(defaults);
    }

    ImportMappingView view() {
        return new ImportMappingView(
                id(),
                version(),
                unitId(),
                name,
                kind,
                columns(),
                defaults(),
                dateOrder,
                timeZone,
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
