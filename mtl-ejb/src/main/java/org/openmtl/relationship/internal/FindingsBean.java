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
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.relationship.FindingFields;
import org.openmtl.relationship.FindingView;
import org.openmtl.relationship.Findings;
import org.openmtl.relationship.NoteFinding;
import org.openmtl.relationship.VisitNoteFields;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The findings facade. */
@Stateless
@Guarded
public class FindingsBean implements Findings {
    private static final ListDefinition<FindingView> LIST = ListDefinition.of("relationship.finding", FindingView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .sortedBy(Field.of("updatedAt", FieldTypes.instant()))
            .filteredBy(
                    Filter.equal(VisitNoteFields.ACCOUNT_ID),
                    Filter.equal(VisitNoteFields.VISIT_ID),
                    Filter.equal(FindingFields.KIND),
                    Filter.equal(Field.of("unitId", FieldTypes.id())));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private CustomerReferences references;

    @Override
    @Requires(VISIT_WRITE)
    public FindingView note(NoteFinding command) {
        Optional<UUID> earlier = repetitions.earlier(command.once(), command.id());
        if (earlier.isPresent()) {
            return finding(earlier.get());
        }
        UUID account = references.accountOf(
                command.values().get(VisitNoteFields.ACCOUNT_ID),
                command.values().get(VisitNoteFields.VISIT_ID));
        UUID unit = references.accountUnit(VISIT_WRITE, account);
        Finding finding = new Finding(command, unit, account, rows.actor(), rows.now());
        rows.add(finding);
        return finding.view();
    }

    @Override
    @Requires(VISIT_READ)
    public FindingView finding(UUID id) {
        return rows.reach(Finding.class, id, VISIT_READ).view();
    }

    @Override
    @Requires(VISIT_READ)
    public Slice<FindingView> list(ListQuery query) {
        return rows.list(LIST, query, VISIT_READ);
    }

    @Override
    @Requires(VISIT_WRITE)
    public FindingView change(UUID id, long version, Values patch) {
        Finding finding = rows.reach(Finding.class, id, VISIT_WRITE, version);
        take(finding, patch);
        rows.write();
        return finding.view();
    }

    private void take(Finding finding, Values values) {
        references.check(values.get(VisitNoteFields.ACCOUNT_ID), null, values.get(VisitNoteFields.VISIT_ID));
        finding.change(values, rows.actor(), rows.now());
    }

    @Override
    @Requires(VISIT_WRITE)
    public void archive(UUID id, long version) {
        rows.reach(Finding.class, id, VISIT_WRITE, version).archive(rows.actor(), rows.now());
    }
}
