package org.openmtl.platform.rows;

import jakarta.json.JsonNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actor;
import org.openmtl.shared.fields.JsonText;

/**
 * A row that belongs to a unit. It is made by an actor, changed by actors, and in the end archived, never deleted. The database counts
 * its version and notes which version changed which field.
 */
@MappedSuperclass
public abstract class TerritorialRow {
    static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @Column(name = "archived_at")
    private @Nullable OffsetDateTime archivedAt;

    @Column(name = "fv", insertable = false, updatable = false)
    private @Nullable String fieldVersions;

    @Transient
    private boolean awaitsWriting;

    /** For the persistence provider. */
    protected TerritorialRow() {}

    /** A new row of a unit. */
    protected TerritorialRow(UUID id, UUID unitId, Actor by, OffsetDateTime now) {
        this.id = id;
        this.unitId = unitId;
        this.createdAt = now;
        this.createdBy = by.key();
        this.updatedAt = now;
        this.updatedBy = by.key();
    }

    /** Notes who changes the row; every change calls it. */
    protected final void changed(Actor by, OffsetDateTime now) {
        updatedAt = now;
        updatedBy = by.key();
        awaitsWriting = !isNew();
    }

    /** What the database will have counted once the row is written. */
    public final long comingVersion() {
        return awaitsWriting ? version + 1 : version();
    }

    /** Whether it, or a change of it, is not in the database yet. */
    public final boolean awaitsWriting() {
        return awaitsWriting || isNew();
    }

    /** By column, the version that changed it last; a column that is not here has its first value. */
    public final Map<String, Long> fieldVersions() {
        if (fieldVersions == null) {
            return Map.of();
        }
        return JsonText.object(fieldVersions).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, version -> ((JsonNumber) version.getValue()).longValue()));
    }

    @PostLoad
    @PostUpdate
    void isWritten() {
        awaitsWriting = false;
    }

    /** Takes the row out of lists; archiving twice changes nothing. */
    public final void archive(Actor by, OffsetDateTime now) {
        if (archivedAt == null) {
            archivedAt = now;
            changed(by, now);
        }
    }

    /** Gives the row to another unit. */
    protected final void moveTo(UUID unit) {
        unitId = unit;
    }

    public final UUID id() {
        return id;
    }

    /** The home unit: whose territory the row is in. */
    public final UUID unitId() {
        return unitId;
    }

    /** Counts changes, from 1; a new row will be written as 1. */
    public final long version() {
        return Math.max(FIRST_VERSION, version);
    }

    /** Whether the row is not in the database yet. */
    protected final boolean isNew() {
        return version < FIRST_VERSION;
    }

    public final OffsetDateTime createdAt() {
        return createdAt;
    }

    /** Key of the actor who made it. */
    public final String createdBy() {
        return createdBy;
    }

    public final OffsetDateTime updatedAt() {
        return updatedAt;
    }

    /** Key of the actor who changed it last. */
    public final String updatedBy() {
        return updatedBy;
    }

    /** Since when it is archived, null while it is live. */
    public final @Nullable OffsetDateTime archivedAt() {
        return archivedAt;
    }
}
