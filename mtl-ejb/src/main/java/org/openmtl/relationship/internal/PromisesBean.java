package org.openmtl.relationship.internal;

import static org.openmtl.platform.identity.Permission.VISIT_READ;
import static org.openmtl.platform.identity.Permission.VISIT_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
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
import org.openmtl.relationship.NotePromise;
import org.openmtl.relationship.PromiseFields;
import org.openmtl.relationship.PromiseView;
import org.openmtl.relationship.Promises;
import org.openmtl.relationship.VisitNoteFields;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The promises facade. */
@Stateless
@Guarded
public class PromisesBean implements Promises {
    private static final ListDefinition<PromiseView> LIST = ListDefinition.of("relationship.promise", PromiseView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .sortedBy(Field.of("updatedAt", FieldTypes.instant()))
            .filteredBy(
                    Filter.equal(VisitNoteFields.ACCOUNT_ID),
                    Filter.equal(VisitNoteFields.VISIT_ID),
                    Filter.equal(PromiseFields.PROMISED_BY),
                    Filter.equal(PromiseFields.STATE),
                    Filter.equal(Field.of("unitId", FieldTypes.id())));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private CustomerReferences references;

    @Override
    @Requires(VISIT_WRITE)
    public PromiseView note(NotePromise command) {
        Optional<UUID> earlier = repetitions.earlier(command.once(), command.id());
        if (earlier.isPresent()) {
            return promise(earlier.get());
        }
        UUID account = references.accountOf(
                command.values().get(VisitNoteFields.ACCOUNT_ID),
                command.values().get(VisitNoteFields.VISIT_ID));
        UUID unit = references.accountUnit(VISIT_WRITE, account);
        Promise promise = new Promise(command, unit, account, rows.actor(), rows.now());
        rows.add(promise);
        return promise.view();
    }

    @Override
    @Requires(VISIT_READ)
    public PromiseView promise(UUID id) {
        return rows.reach(Promise.class, id, VISIT_READ).view();
    }

    @Override
    @Requires(VISIT_READ)
    public Slice<PromiseView> list(ListQuery query) {
        return rows.list(LIST, query, VISIT_READ);
    }

    @Override
    @Requires(VISIT_WRITE)
    public PromiseView change(UUID id, long version, Values patch) {
        Promise promise = rows.reach(Promise.class, id, VISIT_WRITE, version);
        take(promise, patch);
        rows.write();
        return promise.view();
    }

    @Override
    @Requires(VISIT_WRITE)
    public MergeOutcome merge(UUID id, MergePatch patch) {
        return rows.merge(
                rows.find(Promise.class, id, VISIT_WRITE),
                promise ->
                        FieldMerge.of(patch, promise.values(), promise.fieldVersions(), field -> MergePolicy.LAST_WINS),
                this::take);
    }

    private void take(Promise promise, Values values) {
        references.check(values.get(VisitNoteFields.ACCOUNT_ID), null, values.get(VisitNoteFields.VISIT_ID));
        promise.change(values, rows.actor(), rows.now());
    }

    @Override
    @Requires(VISIT_WRITE)
    public void archive(UUID id, long version) {
        rows.reach(Promise.class, id, VISIT_WRITE, version).archive(rows.actor(), rows.now());
    }
}
