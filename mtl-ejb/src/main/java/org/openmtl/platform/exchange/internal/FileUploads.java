package org.openmtl.platform.exchange.internal;

import static org.openmtl.platform.identity.Permission.LEAD_IMPORT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.DateOrder;
import org.openmtl.platform.exchange.ImportTarget;
import org.openmtl.platform.exchange.ImportUploads;
import org.openmtl.platform.exchange.ImportView;
import org.openmtl.platform.exchange.UploadFile;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;

/** Reads files into the database in short transactions, some rows in each, so that neither memory nor the change feed feels their size. */
@Guarded
@ApplicationScoped
class FileUploads implements ImportUploads {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_CHARACTERS = 1 << 20;

    @Inject
    private UploadSteps steps;

    @Inject
    private Targets targets;

    @Override
    @Requires(value = LEAD_IMPORT, opensTransactions = true)
    public ImportView receive(UploadFile command, InputStream file) {
        UUID unit = steps.unit(command.unitId());
        ImportTarget target = targets.of(command.kind());
        try (RowSource source = FileSources.open(file, command)) {
            Plan plan = plan(command, source.columns(), target);
            UUID id = steps.begin(unit, new FileHead(target.kind(), source.form(), plan));
            return stage(id, source, plan.dateOrder());
        }
    }

    private Plan plan(UploadFile command, List<String> columns, ImportTarget target) {
        return command.mappingId() == null
                ? Plan.of(Mapping.suggested(columns, target))
                : Plan.kept(steps.mapping(command.mappingId(), target.kind()), columns);
    }

    private ImportView stage(UUID id, RowSource source, @Nullable DateOrder told) {
        boolean whole = false;
        try {
            ImportView view = readAll(id, source, told);
            whole = true;
            return view;
        } finally {
            if (!whole) {
                steps.discard(id);
            }
        }
    }

    private ImportView readAll(UUID id, RowSource source, @Nullable DateOrder told) {
        DateOrderEvidence dates = new DateOrderEvidence();
        List<StagedRow> some = new ArrayList<>();
        long rows = 0;
        long characters = 0;
        for (List<String> cells = source.next(); cells != null; cells = source.next()) {
            cells.forEach(dates::see);
            some.add(new StagedRow(++rows, cells));
            characters += cells.stream().mapToInt(String::length).sum();
            if (some.size() == MOST_ROWS || characters > MOST_CHARACTERS) {
                steps.add(id, some);
                some.clear();
                characters = 0;
            }
        }
        steps.add(id, some);
        return steps.end(id, rows, told == null ? dates.order() : told);
    }
}
