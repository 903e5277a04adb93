package org.openmtl.fieldsync.internal;

import static org.openmtl.fieldsync.internal.OperationType.ACCOUNT_PATCH;
import static org.openmtl.fieldsync.internal.OperationType.ATTENDEE_CHECK_IN;
import static org.openmtl.fieldsync.internal.OperationType.LEAD_ACCEPT;
import static org.openmtl.fieldsync.internal.OperationType.LEAD_CONTACT;
import static org.openmtl.fieldsync.internal.OperationType.LEAD_PATCH;
import static org.openmtl.fieldsync.internal.OperationType.LEAD_REFUSE;
import static org.openmtl.fieldsync.internal.OperationType.VISIT_AMEND;
import static org.openmtl.fieldsync.internal.OperationType.VISIT_CHECK_IN;
import static org.openmtl.fieldsync.internal.OperationType.VISIT_COMPLETE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmtl.events.Attendees;
import org.openmtl.leads.Leads;
import org.openmtl.relationship.References;
import org.openmtl.shared.Ids;

/** Fetches all that the operations of a run refer to with one question per kind, instead of one per operation. */
@ApplicationScoped
class Expectations {
    @Inject
    private References references;

    @Inject
    private Leads leads;

    @Inject
    private Attendees attendees;

    void prepare(List<Operation> operations) {
        Set<UUID> accounts = referred(operations, "accountId");
        accounts.addAll(about(operations, ACCOUNT_PATCH));
        Set<UUID> visits = referred(operations, "visitId");
        visits.addAll(about(operations, VISIT_CHECK_IN, VISIT_COMPLETE, VISIT_AMEND));
        references.expect(accounts, referred(operations, "contactId"), visits);
        Set<UUID> scanned = about(operations, ATTENDEE_CHECK_IN);
        if (scanned.size() > 1) {
            attendees.expect(scanned);
        }
        Set<UUID> known = about(operations, LEAD_PATCH, LEAD_ACCEPT, LEAD_REFUSE, LEAD_CONTACT);
        if (known.size() > 1) {
            leads.expect(known);
        }
    }

    private static Set<UUID> about(List<Operation> operations, OperationType... types) {
        return operations.stream()
                .filter(operation -> List.of(types).contains(operation.type()))
                .map(Operation::id)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> referred(List<Operation> operations, String field) {
        Stream<JsonValue> values = operations.stream()
                .map(operation -> operation.content().get(field))
                .filter(Objects::nonNull);
        return values.filter(JsonString.class::isInstance)
                .map(value -> Ids.parse(((JsonString) value).getString()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
