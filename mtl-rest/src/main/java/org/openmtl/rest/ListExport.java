package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.ListParameters;
import org.openmtl.platform.exchange.Exports;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.RowView;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** Sends a whole list as a file, page by page, so that neither memory nor a transaction grows with it. */
@ApplicationScoped
class ListExport {
    private static final String BYTE_ORDER_MARK = "bom";

    @Inject
    private Exports exports;

    /**
     * The file.
     *
     * @param parameters filters and sort of the list, and {@code bom=true} for a byte order mark
     */
    <V extends RowView> Response of(
            String name, MultivaluedMap<String, String> parameters, Class<V> view, Function<ListQuery, Slice<V>> list) {
        MultivaluedMap<String, String> filters = new MultivaluedHashMap<>(parameters);
        boolean mark = byteOrderMark(filters.remove(BYTE_ORDER_MARK));
        ListQuery query = everything(ListParameters.of(filters));
        Set<UUID> units = exports.begin();
        Slice<V> first = list.apply(query);
        RecordColumns<V> columns = new RecordColumns<>(view);
        return CsvFile.named(name, mark, csv -> {
            csv.row(columns.names());
            for (Slice<V> page = first; page != null; page = next(page, query, list)) {
                for (V row : page.items()) {
                    // One may read where one may not export.
                    if (units.contains(row.unitId())) {
                        csv.row(columns.cells(row));
                    }
                }
            }
        });
    }

    private static <V> @Nullable Slice<V> next(Slice<V> page, ListQuery query, Function<ListQuery, Slice<V>> list) {
        return page.next() == null ? null : list.apply(query.from(page.next()));
    }

    private static ListQuery everything(ListQuery asked) {
        if (asked.cursor() != null || asked.total()) {
            throw MtlProblem.invalid("cursor", "unknown-parameter", "is not offered here: a file holds the whole list");
        }
        return new ListQuery(asked.filters(), asked.sort(), ListQuery.GREATEST_LIMIT, null, false);
    }

    private static boolean byteOrderMark(@Nullable List<String> values) {
        String value = values == null ? "false" : String.join(",", values);
        if (!value.equals("true") && !value.equals("false")) {
            throw MtlProblem.invalid(BYTE_ORDER_MARK, "type", "must be true or false");
        }
        return value.equals("true");
    }
}
