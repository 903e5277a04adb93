package org.openmtl.platform.files.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.sql.Sql;

/** Names in the store whose bytes are to be deleted. A crash at any point leaves a name here, never bytes that nobody knows of. */
@ApplicationScoped
class Rubbish {
    /** Whoever has died meanwhile does not come back to write. */
    private static final String MAY_BE = """
            INSERT INTO platform.file_rubbish (store_key, due_at)
            SELECT key, now() + interval '1 day' FROM unnest(?) key ON CONFLICT DO NOTHING
            """;

    private static final String IS_NOT = "DELETE FROM platform.file_rubbish WHERE store_key = ANY (?)";

    /** Served by file_rubbish_due. */
    private static final String DUE =
            "SELECT store_key FROM platform.file_rubbish WHERE due_at <= now() ORDER BY due_at LIMIT ?";

    @Inject
    private Sql sql;

    void mayBe(UUID... keys) {
        sql.run(MAY_BE, List.of(keys));
    }

    void isNot(@Nullable UUID... keys) {
        sql.run(IS_NOT, Arrays.stream(keys).filter(Objects::nonNull).toList());
    }

    /** Names whose bytes are to be deleted now; they stay here until that is done, and doing it twice does no harm. */
    List<UUID> due(int most) {
        return sql.list(DUE, row -> row.getObject(1, UUID.class), most);
    }
}
