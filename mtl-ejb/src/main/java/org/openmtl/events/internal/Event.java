package org.openmtl.events.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.events.AddEvent;
import org.openmtl.events.EventFields;
import org.openmtl.events.EventView;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/** An event. It is announced, its agenda grows and changes, and in the end it took place. */
@Entity
@Table(schema = "events", name = "event")
class Event extends TerritorialRow {
    private String name;
    private @Nullable String place;

    @Column(name = "starts_at")
    private OffsetDateTime startsAt;

    @Column(name = "ends_at")
    private OffsetDateTime endsAt;

    @Column(name = "time_zone")
    private String timeZone = "UTC";

    private String agenda = JsonText.EMPTY_ARRAY;

    /** For the persistence provider. */
    protected Event() {}

    /** An event just announced. */
    Event(AddEvent command, UUID unitId, Actor by, OffsetDateTime now) {
        super(command.id(), unitId, by, now);
        learn(command.values());
    }

    /** Takes over the fields that are given. */
    void change(Values patch, Actor by, OffsetDateTime now) {
        learn(patch);
        changed(by, now);
    }

    String name() {
        return name;
    }

    private void learn(Values given) {
        given.ifGiven(EventFields.NAME, value -> name = Objects.requireNonNull(value));
        given.ifGiven(EventFields.PLACE, value -> place = value);
        given.ifGiven(EventFields.STARTS_AT, value -> startsAt = Objects.requireNonNull(value));
        given.ifGiven(EventFields.ENDS_AT, value -> endsAt = Objects.requireNonNull(value));
        given.ifGiven(EventFields.TIME_ZONE, value -> timeZone = Objects.requireNonNullElse(value, "UTC"));
        given.ifGiven(EventFields.AGENDA, value -> agenda = value == null ? JsonText.EMPTY_ARRAY : value.toString());
        given.ifGiven(EventFields.UNIT_ID, value -> moveTo(Objects.requireNonNullElse(value, unitId())));
        if (endsAt.isBefore(startsAt)) {
            throw MtlProblem.invalid(EventFields.ENDS_AT.name(), "range", "must not be before startsAt");
        }
    }

    /**
     * Checks the sessions of an agenda.
     *
     * @throws MtlProblem validation-failed, naming all that is wrong
     */
    static void check(Values given) {
        List<FieldError> errors = new ArrayList<>();
        List<JsonValue> sessions = Objects.requireNonNullElse(given.get(EventFields.AGENDA), List.of());
        for (int i = 0; i < sessions.size(); i++) {
            errors.addAll(errors("/agenda/" + i, sessions.get(i)));
        }
        if (!errors.isEmpty()) {
            throw MtlProblem.invalid(errors);
        }
    }

    private static List<FieldError> errors(String at, JsonValue session) {
        if (!(session instanceof JsonObject json)) {
            return List.of(new FieldError(at, "type", "must be an object"));
        }
        try {
            EventFields.SESSION.readNew(json);
            return List.of();
        } catch (MtlProblem broken) {
            return broken.errors().stream()
                    .map(error -> new FieldError(at + "/" + error.field(), error.rule(), error.message()))
                    .toList();
        }
    }

    EventView view() {
        return new EventView(
                id(),
                version(),
                unitId(),
                name,
                place,
                startsAt,
                endsAt,
                timeZone,
                JsonText.array(agenda),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
