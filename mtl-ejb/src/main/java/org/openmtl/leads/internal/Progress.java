package org.openmtl.leads.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadProblem;
import org.openmtl.leads.LeadStage;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** How far a lead has come: its stage, since when, why, and how often it began anew. */
@Embeddable
class Progress {
    private static final Set<LeadStage> RECYCLABLE =
            EnumSet.of(LeadStage.NURTURING, LeadStage.REJECTED, LeadStage.LOST, LeadStage.DISQUALIFIED);

    @Enumerated(EnumType.STRING)
    private LeadStage stage;

    @Column(name = "stage_since")
    private OffsetDateTime stageSince;

    @Column(name = "stage_reason")
    private String stageReason;

    @Column(name = "won_at")
    private @Nullable OffsetDateTime wonAt;

    @Column(name = "recycled_at")
    private @Nullable OffsetDateTime recycledAt;

    private long recycled;

    /** For the persistence provider. */
    protected Progress() {}

    /** That of a new lead. */
    Progress(OffsetDateTime now, String reason) {
        stage = LeadStage.INQUIRY;
        stageSince = now;
        stageReason = reason;
    }

    /**
     * Checks what somebody says about the stage.
     *
     * @param isNew whether the lead is just captured, in whatever stage it had where it comes from
     * @throws MtlProblem validation-failed
     */
    void check(Values given, boolean isNew) {
        LeadStage next = next(given);
        boolean isTold = given.has(LeadFields.STAGE) || given.has(LeadFields.WON_AT);
        if (!isTold && given.get(LeadFields.STAGE_REASON) != null) {
            throw MtlProblem.invalid(LeadFields.STAGE_REASON.name(), "stage", "is told together with another stage");
        }
        if (next != stage && (next == LeadStage.MERGED || stage == LeadStage.MERGED)) {
            throw unfit("one-of", "a lead is merged by merging and parted by undoing that, not by its stage");
        }
        if (next != stage && !isNew && !isEditable(next)) {
            throw unfit("transition", "a lead that is " + stage + " cannot be made " + next);
        }
        boolean cleared = given.has(LeadFields.WON_AT) && given.get(LeadFields.WON_AT) == null;
        if (next == LeadStage.WON && stage == LeadStage.WON && cleared) {
            throw MtlProblem.invalid(LeadFields.WON_AT.name(), "required", "must not be cleared while the lead is won");
        }
    }

    /** Whether an edit may move it there: another chance is counted, so that it takes recycling. */
    boolean isEditable(LeadStage next) {
        boolean isRecycled = next == LeadStage.INQUIRY && RECYCLABLE.contains(stage);
        return stage.mayBecome(next) && !isRecycled;
    }

    /** Takes over what was checked. A stage entered in the past began when the source says so. */
    void learn(Values given, boolean isNew, String unlessTold, OffsetDateTime now) {
        given.ifGiven(LeadFields.WON_AT, value -> wonAt = value);
        LeadStage next = next(given);
        if (next != stage || isNew) {
            OffsetDateTime began = began(next, given, isNew, now);
            begin(next, Objects.requireNonNullElse(given.get(LeadFields.STAGE_REASON), unlessTold), began, now);
        }
    }

    /**
     * Enters a stage, be it the one it is in.
     *
     * @throws MtlProblem lead-stage
     */
    void enter(LeadStage next, String reason, OffsetDateTime now) {
        if (next == stage) {
            return;
        }
        if (!stage.mayBecome(next)) {
            throw refusal(LeadProblem.NO_SUCH_MOVE, "A lead that is " + stage + " cannot become " + next);
        }
        begin(next, reason, now, now);
    }

    /**
     * Begins anew.
     *
     * @throws MtlProblem lead-stage, lead-cooling-down, lead-recycled-out
     */
    void recycle(Recycling rule, String reason, OffsetDateTime now) {
        if (!RECYCLABLE.contains(stage)) {
            throw refusal(LeadProblem.NO_SUCH_MOVE, "A lead that is " + stage + " was not put aside");
        }
        if (recycled >= rule.most()) {
            throw refusal(LeadProblem.RECYCLED_OUT, "It began anew " + recycled + " times");
        }
        OffsetDateTime earliest = stageSince.plus(rule.coolDown());
        if (now.isBefore(earliest)) {
            throw MtlProblem.of(
                    LeadProblem.COOLING_DOWN,
                    "It may begin anew from " + earliest,
                    Map.of("earliest", earliest.toString()));
        }
        begin(LeadStage.INQUIRY, reason, now, now);
        recycled++;
        recycledAt = now;
    }

    /** A won date without a stage means won. */
    private LeadStage next(Values given) {
        LeadStage told = given.get(LeadFields.STAGE);
        if (told != null) {
            return told;
        }
        return given.get(LeadFields.WON_AT) != null ? LeadStage.WON : stage;
    }

    private static OffsetDateTime began(LeadStage entered, Values given, boolean isNew, OffsetDateTime now) {
        boolean isWon = entered == LeadStage.WON;
        OffsetDateTime source = given.get(isWon ? LeadFields.WON_AT : LeadFields.FIRST_CONTACT_AT);
        boolean isHistoric = source != null && (isWon || isNew) && source.isBefore(now);
        return isHistoric ? source : now;
    }

    private void begin(LeadStage next, String reason, OffsetDateTime since, OffsetDateTime now) {
        stage = next;
        stageSince = since;
        stageReason = reason;
        if (next == LeadStage.WON && wonAt == null) {
            wonAt = now;
        }
    }

    private MtlProblem refusal(LeadProblem problem, String detail) {
        return MtlProblem.of(problem, detail, Map.of("stage", stage.name()));
    }

    private static MtlProblem unfit(String rule, String message) {
        return MtlProblem.invalid(LeadFields.STAGE.name(), rule, message);
    }

    LeadStage stage() {
        return stage;
    }

    OffsetDateTime stageSince() {
        return stageSince;
    }

    String stageReason() {
        return stageReason;
    }

    @Nullable
    OffsetDateTime wonAt() {
        return wonAt;
    }

    long recycled() {
        return recycled;
    }

    @Nullable
    OffsetDateTime recycledAt() {
        return recycledAt;
    }
}
