package org.openmtl.fieldsync.internal;

import jakarta.inject.Inject;
import java.util.UUID;
import org.openmtl.platform.identity.Permission;
import org.openmtl.relationship.References;
import org.openmtl.relationship.VisitNoteFields;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** Something that came out of a visit. */
abstract class VisitNoteCreation implements Handler {
    @Inject
    private References references;

    abstract FieldSet fields();

    abstract void note(UUID id, Values given);

    @Override
    public Verdict apply(Operation operation, Run run) {
        Values given;
        try {
            given = fields().readNew(operation.content());
            UUID account =
                    references.accountOf(given.get(VisitNoteFields.ACCOUNT_ID), given.get(VisitNoteFields.VISIT_ID));
            references.accountUnit(Permission.VISIT_WRITE, account);
        } catch (MtlProblem refusal) {
            return Verdict.quarantined(refusal);
        }
        note(operation.id(), given);
        run.creates(operation.id());
        return Verdict.applied(1).withClock(run.timeOf(operation));
    }
}
