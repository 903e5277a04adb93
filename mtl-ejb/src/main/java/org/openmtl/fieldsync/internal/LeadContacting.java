package org.openmtl.fieldsync.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.openmtl.leads.ContactChannel;
import org.openmtl.leads.Handovers;
import org.openmtl.leads.LogContact;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** Somebody called or met a lead. */
@ApplicationScoped
class LeadContacting implements Handler {
    private static final Field<OffsetDateTime> AT = Field.of("at", FieldTypes.instant());
    private static final Field<ContactChannel> CHANNEL =
            Field.of("channel", FieldTypes.oneOf(ContactChannel.class)).mandatory();
    private static final Field<String> NOTE = Field.of("note", FieldTypes.text(2000));
    private static final FieldSet FIELDS = FieldSet.of(AT, CHANNEL, NOTE);

    @Inject
    private Handovers handovers;

    @Override
    public OperationType type() {
        return OperationType.LEAD_CONTACT;
    }

    @Override
    public Verdict apply(Operation operation, Run run) {
        Values given;
        try {
            given = FIELDS.readNew(operation.content());
        } catch (MtlProblem refusal) {
            return Verdict.quarantined(refusal);
        }
        LogContact contact = new LogContact(
                operation.id(),
                run.timeOf(operation, given.get(AT)),
                Objects.requireNonNull(given.get(CHANNEL)),
                given.get(NOTE));
        return Merging.verdict(type(), handovers.contact(contact)).withClock(run.timeOf(operation));
    }
}
