package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.relationship.FindingFields;
import org.openmtl.relationship.FindingView;
import org.openmtl.relationship.Findings;
import org.openmtl.relationship.NoteFinding;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** Something found out at a customer's. */
@ApplicationScoped
class FindingCreation extends VisitNoteCreation {
    @Inject
    private Findings findings;

    @Override
    public OperationType type() {
        return OperationType.FINDING_CREATE;
    }

    @Override
    FieldSet fields() {
        return FindingFields.ALL;
    }

    @Override
    void note(UUID id, Values given) {
        findings.note(new NoteFinding(id, given, null));
    }

    @Override
    public Optional<Made> made(UUID id) {
        FindingView finding = findings.finding(id);
        return Optional.of(new Made(finding.createdBy(), finding.version()));
    }
}
