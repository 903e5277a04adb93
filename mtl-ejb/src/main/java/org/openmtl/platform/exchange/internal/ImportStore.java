package org.openmtl.platform.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Position;

/** Keeps imports. Row-level security shows everybody their own only. */
@ApplicationScoped
class ImportStore {
    /** Served by import_owner. */
    private static final String PAGE = """
            SELECT i.* FROM platform.import i
             WHERE i.owner = ? AND i.state <> 'UPLOADING' AND (i.created_at, i.id) < (CAST(? AS timestamptz), CAST(? AS uuid))
             ORDER BY i.created_at DESC, i.id DESC LIMIT ?
            """;

    private static final String COUNT =
            "SELECT count(*) FROM platform.import i WHERE i.owner = ? AND i.state <> 'UPLOADING'";
    private static final String FORGET = "DELETE FROM platform.import WHERE created_at < ?";
    private static final String FORGET_HALVES =
            "DELETE FROM platform.import WHERE state = 'UPLOADING' AND created_at < ?";

    private static final Position NEWEST =
            new Position("infinity", UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    @PersistenceContext(unitName = "mtl")
    private EntityManager entities;

    void add(Import one) {
        entities.persist(one);
    }

    Optional<Import> find(UUID id) {
        return Optional.ofNullable(entities.find(Import.class, id));
    }

    /** The import, locked until the transaction ends, so that two callers decide one after the other. */
    Optional<Import> lock(UUID id) {
        return Optional.ofNullable(entities.find(Import.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void remove(Import one) {
        entities.remove(one);
    }

    @SuppressWarnings("unchecked")
    List<Import> page(String owner, ListQuery query, @Nullable Position after) {
        Position from = after == null ? NEWEST : after;
        return entities.createNativeQuery(PAGE, Import.class)
                .setParameter(1, owner)
                .setParameter(2, from.value())
                .setParameter(3, from.id().toString())
                .setParameter(4, query.limit() + 1)
                .getResultList();
    }

    long count(String owner) {
        return ((Number)
                        entities.createNativeQuery(COUNT).setParameter(1, owner).getSingleResult())
                .longValue();
    }

    /** Removes imports that are older, and those whose upload was older and never came to its end. */
    void forget(OffsetDateTime older, OffsetDateTime halves) {
        entities.createNativeQuery(FORGET).setParameter(1, older).executeUpdate();
        entities.createNativeQuery(FORGET_HALVES).setParameter(1, halves).executeUpdate();
    }
}
