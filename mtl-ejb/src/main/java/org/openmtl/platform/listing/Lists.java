package org.openmtl.platform.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.keys.Signatures;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** Makes pages out of rows, and signed cursors out of where they end. */
@Dependent
public class Lists {
    private static final String PURPOSE = "list-cursor";
    private static final int SIGNATURE_BYTES = 8;

    @Inject
    private Signatures signatures;

    /**
     * Reads the cursor of a query.
     *
     * @return where the page before ended, null for the first page
     * @throws MtlProblem validation-failed, when the cursor is not one of ours or belongs to another order
     */
    public @Nullable Position position(ListQuery query, Order order) {
        String cursor = query.cursor();
        if (cursor == null) {
            return null;
        }
        String[] parts = opened(cursor).split("\n", -1);
        UUID id = parts.length == 3 && parts[0].equals(order.name())
                ? Ids.parse(parts[2]).orElse(null)
                : null;
        if (id == null) {
            throw notOurs();
        }
        return new Position(parts[1], id);
    }

    /**
     * A page of rows.
     *
     * @param rows up to one more than the limit
     * @param sortedBy value of the sort field as text
     */
    public <T> Slice<T> slice(
            ListQuery query,
            Order order,
            List<T> rows,
            @Nullable Long total,
            Function<T, String> sortedBy,
            Function<T, UUID> id) {
        if (rows.size() <= query.limit()) {
            return new Slice<>(rows, null, total);
        }
        T last = rows.get(query.limit() - 1);
        String next = sealed(order.name() + "\n" + sortedBy.apply(last) + "\n" + id.apply(last));
        return new Slice<>(rows.subList(0, query.limit()), next, total);
    }

    private String sealed(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = java.util.Arrays.copyOf(bytes, bytes.length + SIGNATURE_BYTES);
        System.arraycopy(signatures.sign(PURPOSE, bytes), 0, sealed, bytes.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private String opened(String cursor) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw notOurs();
        }
        if (sealed.length <= SIGNATURE_BYTES) {
            throw notOurs();
        }
        byte[] content = java.util.Arrays.copyOf(sealed, sealed.length - SIGNATURE_BYTES);
        String text = new String(content, StandardCharsets.UTF_8);
        if (!sealed(text).equals(cursor)) {
            throw notOurs();
        }
        return text;
    }

    private static MtlProblem notOurs() {
        return MtlProblem.invalid("cursor", "cursor", "is not a cursor of this list in this order");
    }
}
