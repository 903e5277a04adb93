package org.openmtl.leads.scoring.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a lead is, property by property, as texts. */
final class LeadFacts {
    /** Beginning of a property that is one of the lead's further attributes. */
    static final String ATTRIBUTE = "attributes.";

    /** Found out from the e-mail address. */
    static final String EMAIL_DOMAIN = "emailDomain";

    /** Fields of a lead that rules may ask for, beside attributes. */
    static final List<String> FIELDS = List.of(
            "name",
            "company",
            "jobTitle",
            "email",
            "phone",
            "country",
            "city",
            "origin",
            "channel",
            "marketingConsent",
            "accountId",
            "contactId");

    private static final Set<String> KNOWN = Set.copyOf(FIELDS);
    private static final int LONGEST = 100;

    private final Map<String, String> fields;
    private final Supplier<JsonObject> attributes;
    private @Nullable JsonObject read;

    /**
     * Facts of one lead.
     *
     * @param fields those of {@link #FIELDS} that have a value
     * @param attributes read when a rule asks for one
     */
    LeadFacts(Map<String, String> fields, Supplier<JsonObject> attributes) {
        this.fields = fields;
        this.attributes = attributes;
    }

    /** Whether rules may ask for it. */
    static boolean isProperty(String name) {
        boolean attribute = name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length();
        return KNOWN.contains(name) || name.equals(EMAIL_DOMAIN) || (attribute && name.length() <= LONGEST);
    }

    /** What the lead has of a property; empty for nothing. */
    List<String> of(String property) {
        if (property.startsWith(ATTRIBUTE)) {
            return texts(attributes().get(property.substring(ATTRIBUTE.length())));
        }
        if (property.equals(EMAIL_DOMAIN)) {
            String email = fields.get("email");
            return email == null ? List.of() : List.of(email.substring(email.indexOf('@') + 1));
        }
        String value = fields.get(property);
        return value == null ? List.of() : List.of(value);
    }

    /** Those of {@link #FIELDS} that have a value. */
    Map<String, String> fields() {
        return fields;
    }

    private JsonObject attributes() {
        if (read == null) {
            read = attributes.get();
        }
        return read;
    }

    private static List<String> texts(@Nullable JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString().isBlank() ? List.of() : List.of(text.getString());
        }
        if (value instanceof JsonNumber number) {
            return List.of(number.bigDecimalValue().toPlainString());
        }
        if (value instanceof JsonArray several) {
            return several.stream().flatMap(one -> texts(one).stream()).toList();
        }
        return value == JsonValue.TRUE || value == JsonValue.FALSE ? List.of(value.toString()) : List.of();
    }
}
