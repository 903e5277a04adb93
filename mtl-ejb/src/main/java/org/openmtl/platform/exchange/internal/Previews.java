package org.openmtl.platform.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openmtl.platform.exchange.ImportPreview;
import org.openmtl.platform.exchange.Verdict;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.listing.Order;
import org.openmtl.platform.listing.Position;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** Shows pages of an import's rows with their verdicts: the true one where there is one already, a judged one where not. */
@ApplicationScoped
class Previews {
    private static final Order FILE_ORDER = new Order(Field.of("row", FieldTypes.text(20)), false);

    @Inject
    private ImportRows staged;

    @Inject
    private Verdicts verdicts;

    @Inject
    private Judging judging;

    @Inject
    private Lists lists;

    ImportPreview of(Import one, ListQuery query) {
        List<StagedRow> rows = staged.next(one.id(), after(one, query), query.limit() + 1);
        Slice<StagedRow> page =
                lists.slice(query, FILE_ORDER, rows, null, row -> Long.toString(row.number()), row -> one.id());
        List<Verdict> judged = judged(one, page.items());
        List<String> columns = one.mapping().columns();
        List<ImportPreview.Row> items = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            items.add(item(judged.get(i), cells(columns, page.items().get(i).cells())));
        }
        return new ImportPreview(items, page.next(), Verdicts.count(judged));
    }

    private long after(Import one, ListQuery query) {
        Position position = lists.position(query, FILE_ORDER);
        if (position == null) {
            return 0;
        }
        if (!position.id().equals(one.id())) {
            throw MtlProblem.invalid("cursor", "cursor", "is not a cursor of this import");
        }
        return Long.parseLong(position.value());
    }

    private List<Verdict> judged(Import one, List<StagedRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Verdict> known = verdicts.next(one.id(), rows.get(0).number() - 1, rows.size());
        List<Verdict> all = new ArrayList<>(known);
        all.addAll(judging.judge(one, rows.subList(known.size(), rows.size())));
        return all;
    }

    private static ImportPreview.Row item(Verdict verdict, JsonObject cells) {
        return new ImportPreview.Row(
                verdict.number(),
                verdict.outcome().name().toLowerCase(Locale.ROOT),
                verdict.id(),
                cells,
                verdict.errors(),
                verdict.duplicates());
    }

    private static JsonObject cells(List<String> columns, List<String> cells) {
        JsonObjectBuilder json = JsonValues.object();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            json.add(columns.get(i), cells.get(i));
        }
        return json.build();
    }
}
