package org.openmtl.fieldsync.internal;

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
        accounts.addAll(patched(operations, OperationType.ACCOUNT_PATCH));
        Set<UUID> visits = referred(operations, "visitId");
        visits.addAll(reported(operations));
        references.expect(accounts, referred(operations, "contactId"), visits);
        Set<UUID> scanned = patched(operations, OperationType.ATTENDEE_CHECK_IN);
        if (scanned.size() > 1) {
            attendees.expect(scanned);
        }
        Set<UUID> patched = patched(operations, OperationType.LEAD_PATCH);
        if (patched.size() > 1) {
            leads.expect(patched);
        }
    }

    private static Set<UUID> reported(List<Operation> operations) {
        return Stream.of(OperationType.VISIT_CHECK_IN, OperationType.VISIT_COMPLETE, OperationType.VISIT_AMEND)
                .flatMap(type -> patched(operations, type).stream())
                .collect(Collectors.toSet());
    }

    private static Set<UUID> patched(List<Operation> operations, OperationType type) {
        return operations.stream()
                .filter(operation -> operation.type() == type)
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
