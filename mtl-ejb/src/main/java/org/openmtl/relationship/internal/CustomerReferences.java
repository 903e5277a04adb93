package org.openmtl.relationship.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.References;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** Looks references up as the actor sees them. */
@Dependent
class CustomerReferences implements References {
    @Inject
    private Rows rows;

    @Override
    public void check(@Nullable UUID accountId, @Nullable UUID contactId, @Nullable UUID visitId) {
        seen(Account.class, accountId, "accountId", Permission.ACCOUNT_READ);
        seen(Contact.class, contactId, "contactId", Permission.CONTACT_READ);
        seen(Visit.class, visitId, "visitId", Permission.VISIT_READ);
    }

    @Override
    public void expect(Collection<UUID> accountIds, Collection<UUID> contactIds, Collection<UUID> visitIds) {
        rows.expect(Account.class, accountIds);
        rows.expect(Contact.class, contactIds);
        rows.expect(Visit.class, visitIds);
    }

    void check(Values account) {
        seen(Account.class, account.get(AccountFields.PARENT_ID), "parentId", Permission.ACCOUNT_READ);
    }

    @Override
    public UUID accountUnit(Permission permission, @Nullable UUID accountId) {
        TerritorialRow account = seen(Account.class, accountId, "accountId", permission);
        if (account == null) {
            throw MtlProblem.invalid("accountId", "required", "must be given");
        }
        return account.unitId();
    }

    @Override
    public UUID accountOf(@Nullable UUID accountId, @Nullable UUID visitId) {
        Visit visit = (Visit) seen(Visit.class, visitId, "visitId", Permission.VISIT_READ);
        if (accountId != null) {
            return accountId;
        }
        if (visit == null) {
            throw MtlProblem.invalid("accountId", "required", "must be given where no visit is");
        }
        return visit.accountId();
    }

    @Override
    public UUID accountOfContact(UUID contactId) {
        Contact contact = (Contact) seen(Contact.class, contactId, "contactId", Permission.CONTACT_READ);
        return Objects.requireNonNull(contact).view().accountId();
    }

    private @Nullable TerritorialRow seen(
            Class<? extends TerritorialRow> type, @Nullable UUID id, String field, Permission permission) {
        if (id == null) {
            return null;
        }
        return rows.find(type, id, permission)
                .orElseThrow(
                        () -> MtlProblem.invalid(field, "reference", "must be the id of something in your territory"));
    }
}
