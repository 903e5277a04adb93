package org.openmtl.platform.outbox;

import static java.util.Objects.requireNonNull;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened. Who did it, when and in which request is taken from the running transaction.
 *
 * @param type what it was, such as {@code org.openmtl.lead.stage-entered.v1}; another meaning needs another version
 * @param subjectKind kind of what it is about, such as {@code lead}
 * @param subjectId what it is about; facts about the same are told in their order
 * @param unitId unit whose territory the subject is in, null for what has no territory
 * @param data the rest, whole enough that nobody has to ask back
 */
public record Fact(
        String type,
        String subjectKind,
        UUID subjectId,
        @Nullable UUID unitId,
        JsonObject data) {
    /** Refuses a fact about nothing. */
    public Fact {
        requireNonNull(type, "type");
        requireNonNull(subjectKind, "subjectKind");
        requireNonNull(subjectId, "subjectId");
        requireNonNull(data, "data");
    }
}
