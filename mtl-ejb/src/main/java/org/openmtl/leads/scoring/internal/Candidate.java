package org.openmtl.leads.scoring.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead to be scored.
 *
 * @param segment null for none
 * @param open whether it is an inquiry that may become more
 * @param begun when it began anew, null when it never did; touches before count no more
 * @param kept its score as it is kept, null when it has none yet
 */
record Candidate(
        UUID id,
        UUID unitId,
        @Nullable String segment,
        boolean open,
        @Nullable Instant begun,
        LeadFacts facts,
        @Nullable Kept kept) {
    /**
     * A score in the table.
     *
     * @param modelId by which it was computed, as version {@code v}
     * @param at when it was computed
     */
    record Kept(Score score, UUID modelId, long v, Instant at) {
        static Kept of(
                double fit, double engagement, String grade, @Nullable Instant due, UUID modelId, long v, Instant at) {
            Grade read = Grade.of(grade).orElseThrow();
            return new Kept(new Score(fit, engagement, read, due), modelId, v, at);
        }
    }

    /** Those of its touches that count: engagement starts again when a lead begins anew. */
    List<Event> counting(List<Event> touches) {
        return counting(touches, begun);
    }

    static List<Event> counting(List<Event> touches, @Nullable Instant begun) {
        return begun == null
                ? touches
                : touches.stream().filter(touch -> !touch.at().isBefore(begun)).toList();
    }

    /** The grade that the next one follows: one of the same model, whichever version. */
    Grade before(UUID modelId) {
        return kept != null && kept.modelId().equals(modelId) ? kept.score().grade() : Grade.LOWEST;
    }

    /** Whether keeping this score would change anything. */
    boolean isNews(Score score, AppliedModel by) {
        return kept == null
                || !kept.score().equals(score)
                || kept.v() != by.model().version()
                || !kept.modelId().equals(by.id());
    }
}
