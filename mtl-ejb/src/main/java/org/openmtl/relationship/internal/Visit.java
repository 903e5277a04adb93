package org.openmtl.relationship.internal;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.relationship.CaptureTime;
import org.openmtl.relationship.LogVisit;
import org.openmtl.relationship.VisitFields;
import org.openmtl.relationship.VisitState;
import org.openmtl.relationship.VisitView;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/** A visit. It is planned, checked in at the door, and done; or logged afterwards, as done. Late is never too late. */
@Entity
@Table(schema = "relationship", name = "visit")
class Visit extends TerritorialRow {
    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "captured_at")
    private OffsetDateTime capturedAt;

    @Column(name = "device_at")
    private @Nullable OffsetDateTime deviceAt;

    @Column(name = "clock_skew_ms")
    private @Nullable Long clockSkewMs;

    @Column(name = "checked_in_at")
    private @Nullable OffsetDateTime checkedInAt;

    @Column(name = "amended_because")
    private @Nullable String amendedBecause;

    @Column(name = "account_id")
    private UUID accountId;

    private LocalDate date;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private VisitState state;

    private @Nullable String purpose;
    private @Nullable String outcome;
    private @Nullable String result;

    @Column(name = "next_step")
    private @Nullable String nextStep;

    private @Nullable String note;
    private @Nullable String gps;
    private @Nullable String form;
    private String photos = JsonText.EMPTY_ARRAY;

    /** For the persistence provider. */
    protected Visit() {}

    /** A visit just added. */
    Visit(LogVisit command, UUID unitId, Actor by, OffsetDateTime now) {
        super(command.id(), unitId, by, now);
        ownerId = Objects.requireNonNull(by.personId(), "a visit is paid by a person");
        state = VisitState.PLANNED;
        timeZone = "UTC";
        CaptureTime captured = command.captured();
        capturedAt = captured == null ? now : captured.at();
        deviceAt = captured == null ? null : captured.deviceAt();
        clockSkewMs = captured == null ? null : captured.clockSkewMs();
        learn(command.values());
    }

    /** Takes over the fields that are given. */
    void change(Values patch, Actor by, OffsetDateTime now) {
        learn(patch);
        changed(by, now);
    }

    UUID accountId() {
        return accountId;
    }

    boolean isDone() {
        return state == VisitState.DONE;
    }

    /** What a check-in at that moment changes: the earliest one stands, and a place that was told stays. */
    Values checkIn(OffsetDateTime at, @Nullable JsonObject where) {
        if (checkedInAt != null && !at.isBefore(checkedInAt)) {
            return Values.none();
        }
        Values changes = Values.none().with(VisitFields.CHECKED_IN_AT, at);
        if (state == VisitState.PLANNED) {
            changes = changes.with(VisitFields.STATE, VisitState.CHECKED_IN);
        }
        return where == null || gps != null ? changes : changes.with(VisitFields.GPS, where);
    }

    /** Takes over what came of it and when that was written down. */
    void complete(Values result, CaptureTime captured, Actor by, OffsetDateTime now) {
        if (!isDone()) {
            capturedAt = captured.at();
            deviceAt = captured.deviceAt();
            clockSkewMs = captured.clockSkewMs();
        }
        change(result, by, now);
    }

    private void learn(Values given) {
        given.ifGiven(VisitFields.ACCOUNT_ID, value -> accountId = Objects.requireNonNull(value));
        given.ifGiven(VisitFields.DATE, value -> date = Objects.requireNonNull(value));
        given.ifGiven(VisitFields.TIME_ZONE, value -> timeZone = Objects.requireNonNullElse(value, "UTC"));
        given.ifGiven(VisitFields.STATE, value -> state = Objects.requireNonNullElse(value, VisitState.PLANNED));
        given.ifGiven(VisitFields.PURPOSE, value -> purpose = value);
        given.ifGiven(VisitFields.OUTCOME, value -> outcome = value);
        given.ifGiven(VisitFields.RESULT, value -> result = value);
        given.ifGiven(VisitFields.NEXT_STEP, value -> nextStep = value);
        given.ifGiven(VisitFields.NOTE, value -> note = value);
        given.ifGiven(VisitFields.GPS, value -> gps = value == null ? null : value.toString());
        given.ifGiven(VisitFields.FORM, value -> form = value == null ? null : value.toString());
        given.ifGiven(VisitFields.CHECKED_IN_AT, value -> checkedInAt = value);
        given.ifGiven(VisitFields.REASON, value -> amendedBecause = value);
        given.ifGiven(VisitFields.PHOTOS, value -> photos = value == null ? JsonText.EMPTY_ARRAY : value.toString());
    }

    /** The writable fields as they are. */
    Values values() {
        return Values.none()
                .with(VisitFields.ACCOUNT_ID, accountId)
                .with(VisitFields.DATE, date)
                .with(VisitFields.TIME_ZONE, timeZone)
                .with(VisitFields.STATE, state)
                .with(VisitFields.PURPOSE, purpose)
                .with(VisitFields.OUTCOME, outcome)
                .with(VisitFields.RESULT, result)
                .with(VisitFields.NEXT_STEP, nextStep)
                .with(VisitFields.NOTE, note)
                .with(VisitFields.GPS, gps == null ? null : JsonText.object(gps))
                .with(VisitFields.FORM, form == null ? null : JsonText.object(form))
                .with(VisitFields.REASON, amendedBecause)
                .with(VisitFields.PHOTOS, JsonText.array(photos));
    }

    VisitView view() {
        return new VisitView(
                id(),
                version(),
                unitId(),
                ownerId,
                accountId,
                date,
                timeZone,
                state,
                purpose,
                outcome,
                result,
                nextStep,
                note,
                gps == null ? null : JsonText.object(gps),
                form == null ? null : JsonText.object(form),
                JsonText.array(photos),
                checkedInAt,
                capturedAt,
                deviceAt,
                clockSkewMs,
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
