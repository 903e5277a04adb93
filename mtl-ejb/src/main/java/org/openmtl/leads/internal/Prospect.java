package org.openmtl.leads.internal;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadFields;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/** Who a lead is: the person or company, how to reach them, what they agreed to, and what was noted about them. */
@Embeddable
class Prospect {
    private static final int LONGEST_NOTE = 10_000;

    @Column(name = "job_title")
    private @Nullable String jobTitle;

    @Column(name = "marketing_consent")
    private @Nullable Boolean marketingConsent;

    @Column(name = "consent_text")
    private @Nullable String consentText;

    @Column(name = "consent_at")
    private @Nullable OffsetDateTime consentAt;

    private @Nullable String segment;
    private @Nullable String name;
    private @Nullable String company;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String country;
    private @Nullable String city;
    private @Nullable String origin;
    private @Nullable String note;

    /** Never null, by which the persistence provider tells a prospect of whom nothing else is known from none. */
    private String attributes = JsonText.EMPTY_OBJECT;

    /** Takes over what is given. */
    void learn(Values given) {
        given.ifGiven(LeadFields.SEGMENT, value -> segment = value);
        given.ifGiven(LeadFields.NAME, value -> name = value);
        given.ifGiven(LeadFields.COMPANY, value -> company = value);
        given.ifGiven(LeadFields.JOB_TITLE, value -> jobTitle = value);
        given.ifGiven(LeadFields.EMAIL, value -> email = value);
        given.ifGiven(LeadFields.PHONE, value -> phone = value);
        given.ifGiven(LeadFields.COUNTRY, value -> country = value);
        given.ifGiven(LeadFields.CITY, value -> city = value);
        given.ifGiven(LeadFields.ORIGIN, value -> origin = value);
        given.ifGiven(LeadFields.NOTE, value -> note = value);
        given.ifGiven(LeadFields.MARKETING_CONSENT, value -> marketingConsent = value);
        given.ifGiven(LeadFields.CONSENT_TEXT, value -> consentText = value);
        given.ifGiven(LeadFields.CONSENT_AT, value -> consentAt = value);
        given.ifGiven(LeadFields.ATTRIBUTES, value -> attributes = JsonText.of(value));
    }

    /** What is known. */
    Values.Building addTo(Values.Building values) {
        return values.with(LeadFields.SEGMENT, segment)
                .with(LeadFields.NAME, name)
                .with(LeadFields.COMPANY, company)
                .with(LeadFields.JOB_TITLE, jobTitle)
                .with(LeadFields.EMAIL, email)
                .with(LeadFields.PHONE, phone)
                .with(LeadFields.COUNTRY, country)
                .with(LeadFields.CITY, city)
                .with(LeadFields.ORIGIN, origin)
                .with(LeadFields.NOTE, note)
                .with(LeadFields.MARKETING_CONSENT, marketingConsent)
                .with(LeadFields.CONSENT_TEXT, consentText)
                .with(LeadFields.CONSENT_AT, consentAt)
                .with(LeadFields.ATTRIBUTES, attributes());
    }

    /** Whether the notes take one line more. */
    boolean hasRoomFor(String line) {
        return longer(line).length() <= LONGEST_NOTE;
    }

    /** Adds a line to the notes. */
    void note(String line) {
        note = longer(line);
    }

    private String longer(String line) {
        return note == null ? line : note + "\n" + line;
    }

    @Nullable
    String segment() {
        return segment;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String company() {
        return company;
    }

    @Nullable
    String jobTitle() {
        return jobTitle;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String country() {
        return country;
    }

    @Nullable
    String city() {
        return city;
    }

    @Nullable
    String origin() {
        return origin;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    Boolean marketingConsent() {
        return marketingConsent;
    }

    @Nullable
    String consentText() {
        return consentText;
    }

    @Nullable
    OffsetDateTime consentAt() {
        return consentAt;
    }

    JsonObject attributes() {
        return JsonText.object(attributes);
    }
}
