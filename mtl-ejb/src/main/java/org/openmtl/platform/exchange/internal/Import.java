package org.openmtl.platform.exchange.internal;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.DateOrder;
import org.openmtl.platform.exchange.FileFormat;
import org.openmtl.platform.exchange.ImportCounts;
import org.openmtl.platform.exchange.ImportState;
import org.openmtl.platform.exchange.ImportView;
import org.openmtl.platform.exchange.MapColumns;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Reading;
import org.openmtl.shared.fields.Values;

/**
 * A file on its way in. It is read, then mapped as often as its owner likes, then committed once; from then on only its state changes. It
 * fails when the work cannot go on, and goes on when it is committed again.
 */
@Entity
@Table(schema = "platform", name = "import")
class Import {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "unit_id")
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "date_order")
    private DateOrder dateOrder;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "row_count")
    private long rowCount;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "committed_at")
    private @Nullable OffsetDateTime committedAt;

    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;

    private String owner;
    private String kind;

    @Enumerated(EnumType.STRING)
    private FileFormat format;

    private @Nullable String charset;
    private @Nullable String delimiter;
    private @Nullable String sheet;
    private String columns;
    private String targets;
    private String defaults = JsonText.EMPTY_OBJECT;
    private @Nullable String error;

    /** For the persistence provider. */
    protected Import() {}

    /** A file whose first line was read. */
    Import(UUID id, UUID unitId, String owner, FileHead head, OffsetDateTime now) {
        this.id = id;
        this.unitId = unitId;
        this.owner = owner;
        this.kind = head.kind();
        this.format = head.form().format();
        this.charset = head.form().charset();
        this.delimiter = head.form().delimiter();
        this.sheet = head.form().sheet();
        this.columns = array(head.plan().mapping().columns());
        this.state = ImportState.UPLOADING;
        this.dateOrder = DateOrder.MDY;
        this.timeZone = "UTC";
        this.createdAt = now;
        follow(head.plan());
    }

    /** All rows are here. */
    void uploaded(long rows, DateOrder order) {
        state = ImportState.UPLOADED;
        rowCount = rows;
        dateOrder = order;
    }

    private void follow(Plan plan) {
        targets = array(plan.mapping().targets());
        defaults = plan.defaults().toString();
        dateOrder = plan.dateOrder() == null ? dateOrder : plan.dateOrder();
        timeZone = plan.timeZone() == null ? timeZone : plan.timeZone();
    }

    /**
     * Takes over what the owner says of the columns.
     *
     * @param kept what a mapping that was kept says before, null for nothing
     */
    void map(@Nullable Plan kept, MapColumns command, FieldSet fields) {
        if (state != ImportState.UPLOADED) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "It is committed already");
        }
        if (kept != null) {
            follow(kept);
        }
        if (command.mapping() != null) {
            targets = array(mapping().changed(command.mapping(), fields).targets());
        }
        if (command.defaults() != null) {
            Defaults.check(command.defaults(), fields);
            defaults = command.defaults().toString();
        }
        Values options = command.options();
        options.ifGiven(MapColumns.DATE_ORDER, order -> dateOrder = order == null ? dateOrder : order);
        options.ifGiven(MapColumns.TIME_ZONE, zone -> timeZone = zone == null ? timeZone : zone);
    }

    /** Answers whether there is work to start; there is none while it goes on and when it is done. */
    boolean commit(OffsetDateTime now) {
        boolean start = state == ImportState.UPLOADED || state == ImportState.FAILED;
        if (start) {
            state = ImportState.COMMITTING;
            committedAt = now;
            endedAt = null;
            error = null;
        }
        return start;
    }

    void done(OffsetDateTime now) {
        state = ImportState.DONE;
        endedAt = now;
    }

    void failed(String because, OffsetDateTime now) {
        state = ImportState.FAILED;
        error = because;
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    String owner() {
        return owner;
    }

    String kind() {
        return kind;
    }

    ImportState state() {
        return state;
    }

    long rowCount() {
        return rowCount;
    }

    OffsetDateTime createdAt() {
        return createdAt;
    }

    Mapping mapping() {
        List<String> names = new ArrayList<>();
        JsonText.array(columns).getValuesAs(JsonString.class).forEach(name -> names.add(name.getString()));
        List<@Nullable String> fields = new ArrayList<>();
        for (JsonValue target : JsonText.array(targets)) {
            fields.add(target instanceof JsonString field ? field.getString() : null);
        }
        return new Mapping(names, fields);
    }

    RowReader reader(FieldSet fields) {
        Reading reading = new Reading(null, ZoneId.of(timeZone), dateOrder == DateOrder.DMY);
        return new RowReader(mapping(), Defaults.texts(JsonText.object(defaults)), fields, reading);
    }

    ImportView view(ImportCounts counts) {
        Mapping mapping = mapping();
        return new ImportView(
                id,
                kind,
                state,
                unitId,
                format,
                charset,
                delimiter,
                sheet,
                mapping.columns(),
                mapping.json(),
                JsonText.object(defaults),
                new ImportView.Options(dateOrder, timeZone),
                rowCount,
                counts,
                new ImportView.Progress(counts.judged(), rowCount),
                error,
                createdAt,
                committedAt,
                endedAt);
    }

    private static String array(List<? extends @Nullable String> texts) {
        JsonArrayBuilder array = JsonValues.array();
        for (String text : texts) {
            if (text == null) {
                array.addNull();
            } else {
                array.add(text);
            }
        }
        return array.build().toString();
    }
}
