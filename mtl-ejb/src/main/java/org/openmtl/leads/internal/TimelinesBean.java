package org.openmtl.leads.internal;

import static org.openmtl.platform.identity.Permission.LEAD_READ;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.openmtl.leads.TimelineEntry;
import org.openmtl.leads.TimelinePoint;
import org.openmtl.leads.TimelineSource;
import org.openmtl.leads.Timelines;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.listing.Lists;
import org.openmtl.platform.listing.Order;
import org.openmtl.platform.listing.Position;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** The facade of timelines. */
@Stateless
@Guarded
public class TimelinesBean implements Timelines {
    /** Served by lead_merged_into. */
    private static final String MERGED = "SELECT id FROM leads.with_merged(?) WHERE id <> ?";

    private static final Order ORDER = new Order(Field.of("at", FieldTypes.instant()), true);

    @Inject
    private Rows rows;

    @Inject
    private Lists lists;

    @Inject
    private Sql sql;

    @Inject
    private Instance<TimelineSource> sources;

    @Override
    @Requires(LEAD_READ)
    public Slice<TimelineEntry> of(UUID leadId, ListQuery page) {
        mustBePlain(page);
        rows.reach(Lead.class, leadId, LEAD_READ);
        TimelinePoint before = point(page);
        int most = page.limit() + 1;
        Set<UUID> known = new HashSet<>();
        List<TimelineEntry> entries = parts(leadId)
                .flatMap(part -> sources.stream()
                        .flatMap(source -> source.entries(part, before, most).stream())
                        .map(entry -> part.equals(leadId) ? entry : ofPart(part, entry)))
                .sorted(TimelineEntry.NEWEST_FIRST)
                .filter(entry -> known.add(entry.id()))
                .limit(most)
                .toList();
        return lists.slice(page, ORDER, entries, null, entry -> entry.at().toString(), TimelineEntry::id);
    }

    /** The lead first: what is true of several parts, such as a visit, is told as the lead's own. */
    private Stream<UUID> parts(UUID leadId) {
        return Stream.concat(
                Stream.of(leadId), sql.list(MERGED, row -> row.getObject(1, UUID.class), leadId, leadId).stream());
    }

    private static TimelineEntry ofPart(UUID part, TimelineEntry entry) {
        JsonObject facts =
                JsonValues.object(entry.facts()).add("leadId", part.toString()).build();
        return new TimelineEntry(entry.at(), entry.id(), entry.kind(), entry.by(), facts);
    }

    private TimelinePoint point(ListQuery page) {
        Position position = lists.position(page, ORDER);
        return position == null
                ? TimelinePoint.END
                : new TimelinePoint(OffsetDateTime.parse(position.value()), position.id());
    }

    private static void mustBePlain(ListQuery page) {
        page.filters().keySet().stream().findFirst().ifPresent(name -> {
            throw MtlProblem.invalid(name, "unknown", "is no parameter of a timeline");
        });
        if (page.sort() != null) {
            throw MtlProblem.invalid("sort", "unknown", "a timeline has one order");
        }
        if (page.total()) {
            throw MtlProblem.invalid("total", "unknown", "a timeline is not counted");
        }
    }
}
