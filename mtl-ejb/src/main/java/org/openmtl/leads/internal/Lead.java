package org.openmtl.leads.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadProblem;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.PossibleDuplicate;
import org.openmtl.leads.RefuseLead;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/**
 * A lead. It is captured once, learns more about itself through changes, moves from stage to stage, and ends won, lost, or archived. Each
 * stage it enters is recorded by the database beside it.
 */
@Entity
@Table(schema = "leads", name = "lead")
class Lead extends TerritorialRow {
    private static final String CAPTURED = "captured";
    private static final String EDITED = "edited";
    private static final Set<LeadStage> CLOSED =
            EnumSet.of(LeadStage.WON, LeadStage.LOST, LeadStage.DISQUALIFIED, LeadStage.MERGED);
    private static final Set<LeadStage> PUT_ASIDE = EnumSet.of(LeadStage.REJECTED, LeadStage.NURTURING);
    private static final Set<LeadStage> BEFORE_SALES =
            EnumSet.of(LeadStage.INQUIRY, LeadStage.MQL, LeadStage.REJECTED, LeadStage.NURTURING);
    private static final List<Field<?>> IDENTIFYING =
            List.of(LeadFields.NAME, LeadFields.COMPANY, LeadFields.EMAIL, LeadFields.PHONE, LeadFields.EXTERNAL_ID);

    @Column(name = "owner_id")
    private @Nullable UUID ownerId;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "contact_id")
    private @Nullable UUID contactId;

    @Column(name = "visit_id")
    private @Nullable UUID visitId;

    @Column(name = "merged_into", insertable = false, updatable = false)
    private @Nullable UUID mergedInto;

    @Column(name = "import_key", updatable = false)
    private @Nullable String importKey;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Embedded
    private Progress progress;

    @Column(name = "first_contact_at")
    private @Nullable OffsetDateTime firstContactAt;

    @Embedded
    private @Nullable Handover handover;

    @Embedded
    private Prospect prospect;

    private @Nullable String channel;
    private String photos = JsonText.EMPTY_ARRAY;

    /** For the persistence provider. */
    protected Lead() {}

    /** A lead just captured. */
    Lead(CaptureLead command, UUID unitId, Actor by, OffsetDateTime now) {
        super(command.id(), unitId, by, now);
        ownerId = by.personId();
        channel = command.channel();
        progress = new Progress(now, CAPTURED);
        prospect = new Prospect();
        check(command.values());
        learn(command.values());
        progress.learn(command.values(), true, CAPTURED, now);
    }

    /** Notes which row of a file made the lead, null when its external id tells. */
    void rememberImport(@Nullable String key) {
        importKey = key;
    }

    /** Takes over the fields that are given; refuses before anything is changed, so that a refused row of an import leaves no trace. */
    void change(Values patch, Actor by, OffsetDateTime now) {
        check(patch);
        learn(patch);
        progress.learn(patch, isNew(), isNew() ? CAPTURED : EDITED, now);
        changed(by, now);
    }

    /**
     * Gives the lead to somebody who has to answer it.
     *
     * @throws MtlProblem lead-closed
     */
    void handOver(UUID newOwner, Duration answerWithin, Actor by, OffsetDateTime now) {
        mustBeOpen();
        ownerId = newOwner;
        handover = Handover.begun(now, answerWithin);
        progress.enter(PUT_ASIDE.contains(stage()) ? LeadStage.MQL : stage(), "handed over", now);
        changed(by, now);
    }

    /**
     * Sales takes it.
     *
     * @throws MtlProblem lead-not-handed-over, lead-not-yours, lead-answered, lead-closed
     */
    void accept(Duration contactWithin, Actor by, OffsetDateTime now) {
        mustAwaitAnswerOf(by).accept(now, contactWithin);
        progress.enter(BEFORE_SALES.contains(stage()) ? LeadStage.SAL : stage(), "accepted", now);
        changed(by, now);
    }

    /**
     * Sales does not take it.
     *
     * @throws MtlProblem as {@link #accept}
     */
    void refuse(RefuseLead refusal, Actor by, OffsetDateTime now) {
        mustAwaitAnswerOf(by).refuse(refusal);
        progress.enter(LeadStage.REJECTED, refusal.reason(), now);
        changed(by, now);
    }

    /**
     * Takes the lead from its owner; what became of the hand-over is history.
     *
     * @throws MtlProblem lead-closed
     */
    void release(Actor by, OffsetDateTime now) {
        mustBeOpen();
        ownerId = null;
        handover = new Handover();
        changed(by, now);
    }

    /** Whether something may still come of it. */
    boolean isOpen() {
        return archivedAt() == null && !CLOSED.contains(stage());
    }

    /**
     * Has the lead enter a stage, be it the one it is in.
     *
     * @throws MtlProblem lead-stage
     */
    void enter(LeadStage next, String reason, Actor by, OffsetDateTime now) {
        if (next != stage()) {
            progress.enter(next, reason, now);
            changed(by, now);
        }
    }

    /**
     * Has the lead begin anew; nobody has to answer it any more.
     *
     * @throws MtlProblem lead-stage, lead-cooling-down, lead-recycled-out
     */
    void recycle(Recycling rule, String reason, Actor by, OffsetDateTime now) {
        progress.recycle(rule, reason, now);
        handover = new Handover();
        changed(by, now);
    }

    /** Whether the notes take one line more. */
    boolean hasRoomFor(String line) {
        return prospect.hasRoomFor(line);
    }

    /** Notes a contact. */
    void contacted(OffsetDateTime at, String line, Actor by, OffsetDateTime now) {
        prospect.note(line);
        handover = handover();
        handover.contacted(at);
        changed(by, now);
    }

    /** Whether it came within the running transaction or is still to be written. */
    boolean isAdded() {
        return isNew();
    }

    private Handover mustAwaitAnswerOf(Actor by) {
        Handover running = handover();
        if (!running.isBegun()) {
            throw refusal(LeadProblem.NOT_HANDED_OVER, "Nobody waits for an answer");
        }
        if (ownerId == null || !ownerId.equals(by.personId())) {
            throw refusal(LeadProblem.NOT_YOURS, "Only whom it was handed over to answers");
        }
        if (running.isAnswered()) {
            throw refusal(LeadProblem.ANSWERED, running.acceptedAt() == null ? "It was refused" : "It was accepted");
        }
        mustBeOpen();
        return running;
    }

    private void mustBeOpen() {
        if (CLOSED.contains(stage())) {
            throw refusal(LeadProblem.CLOSED, "It is " + stage());
        }
    }

    private MtlProblem refusal(LeadProblem problem, String detail) {
        return MtlProblem.of(problem, detail, Map.of("version", version()));
    }

    /** None is the same as one of which nothing is known. */
    private Handover handover() {
        return handover == null ? new Handover() : handover;
    }

    private void learn(Values given) {
        prospect.learn(given);
        given.ifGiven(LeadFields.FIRST_CONTACT_AT, value -> firstContactAt = value);
        given.ifGiven(LeadFields.ACCOUNT_ID, value -> accountId = value);
        given.ifGiven(LeadFields.CONTACT_ID, value -> contactId = value);
        given.ifGiven(LeadFields.VISIT_ID, value -> visitId = value);
        given.ifGiven(LeadFields.EXTERNAL_ID, value -> externalId = value);
        given.ifGiven(LeadFields.PHOTOS, value -> photos = value == null ? JsonText.EMPTY_ARRAY : value.toString());
        given.ifGiven(LeadFields.UNIT_ID, value -> moveTo(Objects.requireNonNullElse(value, unitId())));
    }

    private void check(Values given) {
        progress.check(given, isNew());
        if (isNobody(given)) {
            throw MtlProblem.invalid(
                    LeadFields.NAME.name(),
                    "required",
                    "one of name, company, email, phone and externalId must be given");
        }
    }

    private boolean isNobody(Values given) {
        if (IDENTIFYING.stream().anyMatch(field -> given.get(field) != null)) {
            return false;
        }
        Values now = values();
        return IDENTIFYING.stream().allMatch(field -> given.has(field) || now.get(field) == null);
    }

    LeadStage stage() {
        return progress.stage();
    }

    /** Whether an edit may make it that. */
    boolean mayBeMade(LeadStage next) {
        return next == stage() || progress.isEditable(next);
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    /** The lead that this one is a part of, null while it stands for itself. */
    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    @Nullable
    String importKey() {
        return importKey;
    }

    /** The writable fields as they are. */
    Values values() {
        return prospect.addTo(Values.building())
                .with(LeadFields.STAGE, stage())
                .with(LeadFields.STAGE_REASON, progress.stageReason())
                .with(LeadFields.FIRST_CONTACT_AT, firstContactAt)
                .with(LeadFields.WON_AT, progress.wonAt())
                .with(LeadFields.ACCOUNT_ID, accountId)
                .with(LeadFields.CONTACT_ID, contactId)
                .with(LeadFields.VISIT_ID, visitId)
                .with(LeadFields.EXTERNAL_ID, externalId)
                .with(LeadFields.UNIT_ID, unitId())
                .with(LeadFields.PHOTOS, JsonText.array(photos))
                .done();
    }

    LeadView view() {
        return view(null);
    }

    LeadView view(@Nullable List<PossibleDuplicate> duplicates) {
        return new LeadView(
                id(),
                version(),
                unitId(),
                ownerId,
                stage(),
                progress.stageSince(),
                progress.stageReason(),
                progress.recycled(),
                progress.recycledAt(),
                prospect.segment(),
                prospect.name(),
                prospect.company(),
                prospect.jobTitle(),
                prospect.email(),
                prospect.phone(),
                prospect.country(),
                prospect.city(),
                prospect.origin(),
                channel,
                prospect.note(),
                prospect.marketingConsent(),
                prospect.consentText(),
                prospect.consentAt(),
                firstContactAt,
                progress.wonAt(),
                handover().handedAt(),
                handover().acceptBy(),
                handover().acceptedAt(),
                handover().contactBy(),
                handover().contactedAt(),
                handover().refusal(),
                handover().refusalCode(),
                accountId,
                contactId,
                visitId,
                externalId,
                prospect.attributes(),
                JsonText.array(photos),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt(),
                mergedInto,
                duplicates);
    }
}
