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
import org.openmtl.relationship.AddContact;
import org.openmtl.relationship.BuyingRole;
import org.openmtl.relationship.ContactFields;
import org.openmtl.relationship.ContactView;
import org.openmtl.relationship.Influence;
import org.openmtl.relationship.Stance;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/** A contact. It is added at an account, whose territory it shares, and learns its part in the buying centre. */
@Entity
@Table(schema = "relationship", name = "contact")
class Contact extends TerritorialRow {
    @Column(name = "account_id")
    private UUID accountId;

    private String name;

    @Column(name = "job_title")
    private @Nullable String jobTitle;

    private @Nullable String email;
    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    @Column(name = "buying_role")
    private @Nullable BuyingRole buyingRole;

    @Enumerated(EnumType.STRING)
    private @Nullable Influence influence;

    @Enumerated(EnumType.STRING)
    private @Nullable Stance stance;

    @Column(name = "marketing_consent")
    private @Nullable Boolean marketingConsent;

    private @Nullable String note;
    private String attributes = JsonText.EMPTY_OBJECT;

    /** For the persistence provider. */
    protected Contact() {}

    /** A contact just added. */
    Contact(AddContact command, UUID unitId, Actor by, OffsetDateTime now) {
        super(command.id(), unitId, by, now);
        learn(command.values());
    }

    /** Takes over the fields that are given. */
    void change(Values patch, Actor by, OffsetDateTime now) {
        learn(patch);
        changed(by, now);
    }

    private void learn(Values given) {
        given.ifGiven(ContactFields.ACCOUNT_ID, value -> accountId = Objects.requireNonNull(value));
        given.ifGiven(ContactFields.NAME, value -> name = Objects.requireNonNull(value));
        given.ifGiven(ContactFields.JOB_TITLE, value -> jobTitle = value);
        given.ifGiven(ContactFields.EMAIL, value -> email = value);
        given.ifGiven(ContactFields.PHONE, value -> phone = value);
        given.ifGiven(ContactFields.BUYING_ROLE, value -> buyingRole = value);
        given.ifGiven(ContactFields.INFLUENCE, value -> influence = value);
        given.ifGiven(ContactFields.STANCE, value -> stance = value);
        given.ifGiven(ContactFields.MARKETING_CONSENT, value -> marketingConsent = value);
        given.ifGiven(ContactFields.NOTE, value -> note = value);
        given.ifGiven(ContactFields.ATTRIBUTES, value -> attributes = JsonText.of(value));
    }

    /** The writable fields as they are. */
    Values values() {
        return Values.none()
                .with(ContactFields.ACCOUNT_ID, accountId)
                .with(ContactFields.NAME, name)
                .with(ContactFields.JOB_TITLE, jobTitle)
                .with(ContactFields.EMAIL, email)
                .with(ContactFields.PHONE, phone)
                .with(ContactFields.BUYING_ROLE, buyingRole)
                .with(ContactFields.INFLUENCE, influence)
                .with(ContactFields.STANCE, stance)
                .with(ContactFields.MARKETING_CONSENT, marketingConsent)
                .with(ContactFields.NOTE, note)
                .with(ContactFields.ATTRIBUTES, JsonText.object(attributes));
    }

    ContactView view() {
        return new ContactView(
                id(),
                version(),
                unitId(),
                accountId,
                name,
                jobTitle,
                email,
                phone,
                buyingRole,
                influence,
                stance,
                marketingConsent,
                note,
                JsonText.object(attributes),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
