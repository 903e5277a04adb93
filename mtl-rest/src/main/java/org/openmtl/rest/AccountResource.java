package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.AccountView;
import org.openmtl.relationship.Accounts;
import org.openmtl.relationship.AddAccount;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Values;

/** {@code /accounts}. */
@Path("accounts")
@ApplicationScoped
public class AccountResource extends RowResource<AccountView> {
    @Inject
    private Accounts accounts;

    @Override
    FieldSet fields() {
        return AccountFields.ALL;
    }

    @Override
    AccountView create(NewRow row) {
        return accounts.add(new AddAccount(row.id(), row.values(), row.once()));
    }

    @Override
    AccountView read(UUID id) {
        return accounts.account(id);
    }

    @Override
    Slice<AccountView> list(ListQuery query) {
        return accounts.list(query);
    }

    @Override
    AccountView change(UUID id, long version, Values patch) {
        return accounts.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        accounts.archive(id, version);
    }

    @Override
    Class<AccountView> view() {
        return AccountView.class;
    }
}
