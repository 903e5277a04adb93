package org.openmtl.platform.files.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openmtl.platform.files.BeginUpload;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.sql.Sql;

/** The rows of files and of the references to them. Row-level security shows one's own, and those one's territory refers to. */
@ApplicationScoped
class BlobRows {
    private static final String COLUMNS = """
            SELECT owner_id, id, store_key, media_type, length, sha256, received, state, problem, kept_sha256, thumbnail_key,
                   preview_key
              FROM platform.blob
            """;

    private static final String OWN = COLUMNS + " WHERE owner_id = ? AND id = ?";

    /** Passed over while another writer is at it. */
    private static final String LOCKED = OWN + " FOR UPDATE SKIP LOCKED";

    /** Served by blob_id. */
    private static final String SEEN = COLUMNS + " WHERE id = ? ORDER BY state = 'COMPLETE' DESC, created_at";

    private static final String ADD = """
            INSERT INTO platform.blob (owner_id, id, store_key, media_type, length, sha256, device_id)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (owner_id, id) DO NOTHING
            """;

    private static final String RECEIVED =
            "UPDATE platform.blob SET received = ?, updated_at = now() WHERE owner_id = ? AND id = ?";

    private static final String PREVIEW = """
            UPDATE platform.blob SET preview_key = ?, updated_at = now()
             WHERE owner_id = ? AND id = ? AND store_key = ? AND state <> 'COMPLETE'
            """;

    private static final String COMPLETE = """
            UPDATE platform.blob
               SET state = 'COMPLETE', completed_at = now(), unlinked_since = now(), updated_at = now(), store_key = ?, thumbnail_key = ?,
                   preview_key = NULL, kept_length = ?, kept_sha256 = ?, width = ?, height = ?
             WHERE store_key = ? AND state = 'UPLOADING'
            """;

    private static final String FAIL = """
            UPDATE platform.blob SET state = 'FAILED', problem = ?, updated_at = now()
             WHERE store_key = ? AND state = 'UPLOADING'
            """;

    private static final String DELETE = "DELETE FROM platform.blob WHERE owner_id = ? AND id = ?";

    private static final String REFERENCES =
            "SELECT owner_id, unit_id, permission FROM platform.file_link WHERE file_id = ?";

    private static final String HERE =
            "SELECT id FROM platform.blob WHERE owner_id = ? AND id = ANY (?) AND state = 'COMPLETE'";

    private static final String OPEN = "SELECT count(*) FROM platform.blob WHERE owner_id = ? AND state = 'UPLOADING'";

    /** Holds the person's row until the transaction has ended, so of two announcements at once the second counts the first. */
    private static final String ANNOUNCE = """
            INSERT INTO platform.upload_tally AS t (person_id, day, bytes)
            VALUES (?, (now() AT TIME ZONE 'UTC')::date, ?)
            ON CONFLICT (person_id) DO UPDATE
               SET day = excluded.day, bytes = excluded.bytes + CASE WHEN t.day = excluded.day THEN t.bytes ELSE 0 END
            RETURNING bytes
            """;

    @Inject
    private Sql sql;

    /** Says who may open a file: whoever may do this in that unit, and only if that person sent it. */
    record Reference(UUID ownerId, UUID unitId, Permission permission) {}

    Optional<Blob> own(UUID owner, UUID id) {
        return sql.first(OWN, BlobRows::blob, owner, id);
    }

    Optional<Blob> lock(UUID owner, UUID id) {
        return sql.first(LOCKED, BlobRows::blob, owner, id);
    }

    /** All files with this id that may be seen, the complete ones first. */
    List<Blob> seen(UUID id) {
        return sql.list(SEEN, BlobRows::blob, id);
    }

    List<Reference> references(UUID id) {
        return sql.list(
                REFERENCES,
                row -> new Reference(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Permission.valueOf(row.getString(3))),
                id);
    }

    /** Answers whether it was not there. */
    boolean add(Actor owner, BeginUpload promise, UUID storeKey) {
        return sql.run(
                        ADD,
                        owner.personId(),
                        promise.id(),
                        storeKey,
                        promise.mediaType(),
                        promise.length(),
                        promise.sha256(),
                        owner.deviceId())
                == 1;
    }

    void received(Blob blob, long bytes) {
        sql.run(RECEIVED, bytes, blob.ownerId(), blob.id());
    }

    /** Answers whether it is not complete, and is the same upload. */
    boolean preview(Blob blob, UUID key) {
        return sql.run(PREVIEW, key, blob.ownerId(), blob.id(), blob.storeKey()) == 1;
    }

    /** Answers whether it was still to be checked, and is the same upload. */
    boolean complete(Blob blob, KeptPicture kept) {
        Picture picture = kept.picture();
        return sql.run(
                        COMPLETE,
                        kept.storeKey(),
                        kept.thumbnailKey(),
                        picture.bytes().length,
                        kept.sha256(),
                        picture.width(),
                        picture.height(),
                        blob.storeKey())
                == 1;
    }

    void fail(Blob blob, String problem) {
        sql.run(FAIL, problem, blob.storeKey());
    }

    void delete(Blob blob) {
        sql.run(DELETE, blob.ownerId(), blob.id());
    }

    Set<UUID> complete(UUID owner, Collection<UUID> ids) {
        return new HashSet<>(sql.list(HERE, row -> row.getObject(1, UUID.class), owner, ids));
    }

    long open(UUID owner) {
        return sql.first(OPEN, row -> row.getLong(1), owner).orElse(0L);
    }

    /** Counts bytes that a person announces; answers how many it is today, also of what was discarded since. */
    long announce(UUID owner, long bytes) {
        return sql.first(ANNOUNCE, row -> row.getLong(1), owner, bytes).orElseThrow();
    }

    private static Blob blob(ResultSet row) throws SQLException {
        return new Blob(
                row.getObject("owner_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("store_key", UUID.class),
                row.getString("media_type"),
                row.getLong("length"),
                row.getBytes("sha256"),
                row.getLong("received"),
                Blob.State.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getBytes("kept_sha256"),
                row.getObject("thumbnail_key", UUID.class),
                row.getObject("preview_key", UUID.class));
    }
}
