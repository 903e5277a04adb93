package org.openmtl.relationship.internal;

import static org.openmtl.platform.identity.Permission.VISIT_READ;
import static org.openmtl.platform.identity.Permission.VISIT_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.forms.FormAnswers;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.FieldMerge;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.platform.rows.MergePolicy;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.relationship.CaptureTime;
import org.openmtl.relationship.CheckInVisit;
import org.openmtl.relationship.LogVisit;
import org.openmtl.relationship.VisitFields;
import org.openmtl.relationship.VisitState;
import org.openmtl.relationship.VisitView;
import org.openmtl.relationship.Visits;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The visits facade. */
@Stateless
@Guarded
public class VisitsBean implements Visits {
    private static final ListDefinition<VisitView> LIST = ListDefinition.of("relationship.visit", VisitView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .sortedBy(Field.of("updatedAt", FieldTypes.instant()))
            .sortedBy(VisitFields.DATE)
            .filteredBy(
                    Filter.equal(VisitFields.ACCOUNT_ID),
                    Filter.equal(VisitFields.STATE),
                    Filter.equal(VisitFields.DATE),
                    Filter.equal(VisitFields.OUTCOME),
                    Filter.equal(Field.of("ownerId", FieldTypes.id())),
                    Filter.equal(Field.of("unitId", FieldTypes.id())));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private CustomerReferences references;

    @Inject
    private FormAnswers answers;

    @Inject
    private VisitFacts facts;

    @Override
    @Requires(VISIT_WRITE)
    public VisitView log(LogVisit command) {
        Optional<UUID> earlier = repetitions.earlier(command.once(), command.id());
        if (earlier.isPresent()) {
            return visit(earlier.get());
        }
        return add(List.of(command)).get(0).view();
    }

    @Override
    @Requires(VISIT_WRITE)
    public void logQuietly(List<LogVisit> commands) {
        add(commands);
    }

    private List<Visit> add(List<LogVisit> commands) {
        List<Visit> visits = commands.stream().map(this::added).toList();
        facts.tell(visits);
        return visits;
    }

    private Visit added(LogVisit command) {
        answers.check(command.values().get(VisitFields.FORM));
        Visit visit = new Visit(
                command,
                references.accountUnit(VISIT_WRITE, command.values().get(VisitFields.ACCOUNT_ID)),
                rows.actor(),
                rows.now());
        rows.add(visit);
        return visit;
    }

    @Override
    @Requires(VISIT_READ)
    public VisitView visit(UUID id) {
        return rows.reach(Visit.class, id, VISIT_READ).view();
    }

    @Override
    @Requires(VISIT_READ)
    public Slice<VisitView> list(ListQuery query) {
        return rows.list(LIST, query, VISIT_READ);
    }

    @Override
    @Requires(VISIT_WRITE)
    public VisitView change(UUID id, long version, Values patch) {
        Visit visit = rows.reach(Visit.class, id, VISIT_WRITE, version);
        if (patch.has(VisitFields.ACCOUNT_ID)) {
            references.accountUnit(VISIT_WRITE, patch.get(VisitFields.ACCOUNT_ID));
        }
        take(visit, patch);
        rows.write();
        return visit.view();
    }

    @Override
    @Requires(VISIT_WRITE)
    public MergeOutcome checkIn(CheckInVisit command) {
        return rows.merge(
                rows.find(Visit.class, command.id(), VISIT_WRITE),
                visit -> FieldMerge.of(visit.checkIn(command.at(), command.gps())),
                this::take);
    }

    @Override
    @Requires(VISIT_WRITE)
    public MergeOutcome complete(UUID id, MergePatch result, CaptureTime time) {
        return rows.merge(
                rows.find(Visit.class, id, VISIT_WRITE),
                visit -> visit.isDone()
                        ? amended(visit, result)
                        : amended(visit, result).with(VisitFields.STATE, VisitState.DONE),
                (visit, values) -> {
                    answers.check(values.get(VisitFields.FORM));
                    facts.change(visit, () -> visit.complete(values, time, rows.actor(), rows.now()));
                });
    }

    @Override
    @Requires(VISIT_WRITE)
    public MergeOutcome amend(UUID id, MergePatch amendment) {
        Optional<Visit> visit = rows.find(Visit.class, id, VISIT_WRITE);
        if (visit.isPresent() && !visit.get().isDone()) {
            return MergeOutcome.unfit(visit.get().version());
        }
        return rows.merge(visit, done -> amended(done, amendment), this::take);
    }

    private static FieldMerge amended(Visit visit, MergePatch patch) {
        return FieldMerge.of(patch, visit.values(), visit.fieldVersions(), field -> MergePolicy.LAST_WINS);
    }

    private void take(Visit visit, Values values) {
        answers.check(values.get(VisitFields.FORM));
        facts.change(visit, () -> visit.change(values, rows.actor(), rows.now()));
    }

    @Override
    @Requires(VISIT_WRITE)
    public void archive(UUID id, long version) {
        rows.reach(Visit.class, id, VISIT_WRITE, version).archive(rows.actor(), rows.now());
    }
}
