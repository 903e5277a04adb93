package org.openmtl.relationship.internal;

import static org.openmtl.platform.identity.Permission.ACCOUNT_READ;
import static org.openmtl.platform.identity.Permission.ACCOUNT_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.customfields.AttributeDefinitions;
import org.openmtl.platform.customfields.RecordKind;
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
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.AccountView;
import org.openmtl.relationship.Accounts;
import org.openmtl.relationship.AddAccount;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The accounts facade. */
@Stateless
@Guarded
public class AccountsBean implements Accounts {
    private static final ListDefinition<AccountView> LIST = ListDefinition.of("relationship.account", AccountView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .sortedBy(Field.of("updatedAt", FieldTypes.instant()))
            .sortedBy(AccountFields.NAME)
            .filteredBy(
                    Filter.equal(AccountFields.COUNTRY),
                    Filter.equal(AccountFields.INDUSTRY),
                    Filter.equal(AccountFields.ACCOUNT_CLASS),
                    Filter.equal(AccountFields.LIFECYCLE_STAGE),
                    Filter.equal(AccountFields.PARENT_ID),
                    Filter.equal(AccountFields.UNIT_ID),
                    Filter.equal(AccountFields.EMAIL),
                    Filter.equal(AccountFields.PHONE),
                    Filter.equal(Field.of("ownerId", FieldTypes.id())),
                    Filter.found(Field.of("q", FieldTypes.text(100)), "relationship.search_accounts"));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private CustomerReferences references;

    @Inject
    private CustomerParties parties;

    @Inject
    private AttributeDefinitions attributes;

    @Override
    @Requires(ACCOUNT_WRITE)
    public AccountView add(AddAccount command) {
        Optional<UUID> earlier = repetitions.earlier(command.once(), command.id());
        if (earlier.isPresent()) {
            return account(earlier.get());
        }
        references.check(command.values());
        Account account = new Account(
                command.with(attributes.of(RecordKind.ACCOUNT).ofNew(command.values())),
                rows.unitWithin(ACCOUNT_WRITE, command.values().get(AccountFields.UNIT_ID)),
                rows.actor(),
                rows.now());
        rows.add(account);
        parties.remember(account);
        return account.view();
    }

    @Override
    @Requires(ACCOUNT_READ)
    public AccountView account(UUID id) {
        return rows.reach(Account.class, id, ACCOUNT_READ).view();
    }

    @Override
    @Requires(ACCOUNT_READ)
    public Slice<AccountView> list(ListQuery query) {
        return rows.list(
                LIST.with(attributes.filters(
                        RecordKind.ACCOUNT,
                        query,
                        "relationship.accounts_holding",
                        "relationship.accounts_until_found")),
                query,
                ACCOUNT_READ);
    }

    @Override
    @Requires(ACCOUNT_WRITE)
    public AccountView change(UUID id, long version, Values patch) {
        Account account = rows.reach(Account.class, id, ACCOUNT_WRITE, version);
        take(account, patch);
        rows.write();
        return account.view();
    }

    @Override
    @Requires(ACCOUNT_WRITE)
    public MergeOutcome merge(UUID id, MergePatch patch) {
        return rows.merge(
                rows.find(Account.class, id, ACCOUNT_WRITE),
                account -> FieldMerge.of(patch, account.values(), account.fieldVersions(), AccountsBean::policy),
                this::take);
    }

    private void take(Account account, Values values) {
        references.check(values);
        Values taken = attributes.ofChange(RecordKind.ACCOUNT, account.values(), values);
        if (values.has(AccountFields.UNIT_ID)) {
            rows.unitWithin(ACCOUNT_WRITE, values.get(AccountFields.UNIT_ID));
        }
        account.change(taken, rows.actor(), rows.now());
        parties.remember(account, values);
    }

    /** All that describes a customer is governed; what somebody jotted down is not. */
    private static MergePolicy policy(Field<?> field) {
        return field.equals(AccountFields.NOTE) ? MergePolicy.KEEP_BOTH : MergePolicy.SERVER_WINS;
    }

    @Override
    @Requires(ACCOUNT_WRITE)
    public void archive(UUID id, long version) {
        rows.reach(Account.class, id, ACCOUNT_WRITE, version).archive(rows.actor(), rows.now());
    }
}
