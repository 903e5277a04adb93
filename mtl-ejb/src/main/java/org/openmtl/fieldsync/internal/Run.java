package org.openmtl.fieldsync.internal;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.fieldsync.ClockReading;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.LeadView;
import org.openmtl.relationship.CaptureTime;
import org.openmtl.relationship.LogVisit;

/** What is known while operations of one push run. */
final class Run {
    private final ClockReading clock;
    private final OffsetDateTime received;
    private final Map<UUID, Earlier> earlier = new HashMap<>();
    private final Map<Draft, Verdict> toRemember = new LinkedHashMap<>();
    private final Map<UUID, Set<Long>> own = new HashMap<>();
    private final Set<UUID> created = new HashSet<>();
    private final PutOff<CaptureLead> leads = new PutOff<>();
    private final PutOff<LogVisit> visits = new PutOff<>();
    private final PutOff<LeadView> changedLeads = new PutOff<>();

    /**
     * A run that begins.
     *
     * @param before versions by row that operations of this push have made so far
     */
    Run(ClockReading clock, OffsetDateTime received, Map<UUID, Set<Long>> before) {
        this.clock = clock;
        this.received = received;
        before.forEach((id, versions) -> own.put(id, new HashSet<>(versions)));
    }

    /** A run that begins where this one did. */
    Run again() {
        return new Run(clock, received, own);
    }

    /** Learns which versions another run has made, now that it is through. */
    void takesOver(Run through) {
        own.putAll(through.own);
    }

    CaptureTime timeOf(Operation operation) {
        return DeviceTime.of(operation, clock, received);
    }

    /** When that was which an operation tells of; the operation's own moment when it does not say. */
    OffsetDateTime timeOf(Operation operation, @Nullable OffsetDateTime at) {
        CaptureTime captured = timeOf(operation);
        return at == null ? captured.at() : DeviceTime.of(captured, at, received);
    }

    /** Notes what an operation got before this run. */
    void knows(UUID op, byte[] fingerprint, Verdict verdict) {
        earlier.put(op, new Earlier(fingerprint, verdict));
    }

    @Nullable
    Earlier earlier(@Nullable UUID op) {
        return op == null ? null : earlier.get(op);
    }

    boolean isMet(UUID op) {
        Earlier before = earlier.get(op);
        return before != null && before.verdict().state().isMet();
    }

    /** Notes what a draft got now. */
    void got(Draft draft, Verdict verdict) {
        if (draft.canBeRemembered() && verdict.state().isFinal()) {
            toRemember.put(draft, verdict);
            knows(Objects.requireNonNull(draft.op()), draft.fingerprint(), verdict);
        }
    }

    Map<Draft, Verdict> toRemember() {
        return toRemember;
    }

    /** Notes which version of a row an operation of this push made, now or before. */
    void made(UUID id, Verdict verdict) {
        if (verdict.state() == State.APPLIED || verdict.state() == State.MERGED) {
            own.computeIfAbsent(id, row -> new HashSet<>()).add(verdict.version());
        }
    }

    Map<UUID, Set<Long>> ownVersions() {
        return own;
    }

    Set<Long> ownVersions(UUID id) {
        return own.getOrDefault(id, Set.of());
    }

    /** Leads to be captured together. */
    PutOff<CaptureLead> leads() {
        return leads;
    }

    /** Leads, as they were, of which nobody has been told that they have changed. */
    PutOff<LeadView> changedLeads() {
        return changedLeads;
    }

    /** Visits to be logged together. */
    PutOff<LogVisit> visits() {
        return visits;
    }

    void creates(UUID id) {
        created.add(id);
    }

    /** Whether one of the rows is created by this run, so may not be in the database yet. */
    boolean createsOneOf(@Nullable UUID... ids) {
        return Arrays.stream(ids).anyMatch(id -> id != null && created.contains(id));
    }

    /** What an operation got before. */
    record Earlier(byte[] fingerprint, Verdict verdict) {
        boolean isOf(Draft draft) {
            return Arrays.equals(fingerprint, draft.fingerprint());
        }
    }
}
