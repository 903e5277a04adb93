package org.openmtl.relationship.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.relationship.AccountClass;
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.AccountView;
import org.openmtl.relationship.AddAccount;
import org.openmtl.relationship.LifecycleStage;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/** An account. It is added as a stranger, learns its class at first contact, grows towards an advocate, and is archived in the end. */
@Entity
@Table(schema = "relationship", name = "account")
class Account extends TerritorialRow {
    @Column(name = "owner_id")
    private @Nullable UUID ownerId;

    private String name;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String website;
    private @Nullable String country;
    private @Nullable String city;
    private @Nullable String address;
    private @Nullable String industry;

    @Enumerated(EnumType.STRING)
    @Column(name = "account_class")
    private @Nullable AccountClass accountClass;

    @Enumerated(EnumType.STRING)
    @Column(name = "lifecycle_stage")
    private LifecycleStage lifecycleStage;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    private @Nullable String note;
    private String attributes = JsonText.EMPTY_OBJECT;

    /** For the persistence provider. */
    protected Account() {}

    /** An account just added. */
    Account(AddAccount command, UUID unitId, Actor by, OffsetDateTime now) {
        super(command.id(), unitId, by, now);
        ownerId = by.personId();
        lifecycleStage = LifecycleStage.STRANGER;
        learn(command.values());
    }

    /** Takes over the fields that are given. */
    void change(Values patch, Actor by, OffsetDateTime now) {
        learn(patch);
        changed(by, now);
    }

    private void learn(Values given) {
        given.ifGiven(AccountFields.NAME, value -> name = Objects.requireNonNull(value));
        given.ifGiven(AccountFields.PHONE, value -> phone = value);
        given.ifGiven(AccountFields.EMAIL, value -> email = value);
        given.ifGiven(AccountFields.WEBSITE, value -> website = value);
        given.ifGiven(AccountFields.COUNTRY, value -> country = value);
        given.ifGiven(AccountFields.CITY, value -> city = value);
        given.ifGiven(AccountFields.ADDRESS, value -> address = value);
        given.ifGiven(AccountFields.INDUSTRY, value -> industry = value);
        given.ifGiven(AccountFields.ACCOUNT_CLASS, value -> accountClass = value);
        given.ifGiven(
                AccountFields.LIFECYCLE_STAGE,
                value -> lifecycleStage = Objects.requireNonNullElse(value, LifecycleStage.STRANGER));
        given.ifGiven(AccountFields.PARENT_ID, value -> parentId = value);
        given.ifGiven(AccountFields.NOTE, value -> note = value);
        given.ifGiven(AccountFields.ATTRIBUTES, value -> attributes = JsonText.of(value));
        given.ifGiven(AccountFields.UNIT_ID, value -> moveTo(Objects.requireNonNullElse(value, unitId())));
    }

    /** The writable fields as they are. */
    Values values() {
        return Values.none()
                .with(AccountFields.NAME, name)
                .with(AccountFields.PHONE, phone)
                .with(AccountFields.EMAIL, email)
                .with(AccountFields.WEBSITE, website)
                .with(AccountFields.COUNTRY, country)
                .with(AccountFields.CITY, city)
                .with(AccountFields.ADDRESS, address)
                .with(AccountFields.INDUSTRY, industry)
                .with(AccountFields.ACCOUNT_CLASS, accountClass)
                .with(AccountFields.LIFECYCLE_STAGE, lifecycleStage)
                .with(AccountFields.PARENT_ID, parentId)
                .with(AccountFields.NOTE, note)
                .with(AccountFields.ATTRIBUTES, JsonText.object(attributes))
                .with(AccountFields.UNIT_ID, unitId());
    }

    AccountView view() {
        return new AccountView(
                id(),
                version(),
                unitId(),
                ownerId,
                name,
                phone,
                email,
                website,
                country,
                city,
                address,
                industry,
                accountClass,
                lifecycleStage,
                parentId,
                note,
                JsonText.object(attributes),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
