package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.relationship.NotePromise;
import org.openmtl.relationship.PromiseFields;
import org.openmtl.relationship.PromiseView;
import org.openmtl.relationship.Promises;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** A promise of ours or of the customer's. */
@ApplicationScoped
class PromiseCreation extends VisitNoteCreation {
    @Inject
    private Promises promises;

    @Override
    public OperationType type() {
        return OperationType.PROMISE_CREATE;
    }

    @Override
    FieldSet fields() {
        return PromiseFields.ALL;
    }

    @Override
    void note(UUID id, Values given) {
        promises.note(new NotePromise(id, given, null));
    }

    @Override
    public Optional<Made> made(UUID id) {
        PromiseView promise = promises.promise(id);
        return Optional.of(new Made(promise.createdBy(), promise.version()));
    }
}
