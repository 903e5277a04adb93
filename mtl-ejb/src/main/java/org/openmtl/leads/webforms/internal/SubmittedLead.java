package org.openmtl.leads.webforms.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.webforms.WebFormFields;
import org.openmtl.leads.webforms.WebFormView;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Reading;
import org.openmtl.shared.fields.Values;

/** What a submission says, as fields of a lead. */
final class SubmittedLead {
    /** Those that somebody can be asked for. */
    private static final FieldSet ASKABLE = FieldSet.of(
            LeadFields.NAME,
            LeadFields.COMPANY,
            LeadFields.JOB_TITLE,
            LeadFields.EMAIL,
            LeadFields.PHONE,
            LeadFields.COUNTRY,
            LeadFields.CITY,
            LeadFields.NOTE);

    private static final int MOST_FIELDS = 20;
    private static final String CONSENT = "consent";
    private static final String UTM = "utm_";
    private static final String SUBMITTED_AT = "consent_submitted_at";
    private static final int LONGEST_UTM = 200;

    private SubmittedLead() {}

    /** Whether a machine has filled in what people do not see. */
    static boolean isOfAMachine(WebFormView form, Map<String, String> given) {
        return !given.getOrDefault(form.honeypot(), "").isBlank();
    }

    /**
     * Reads it.
     *
     * @throws MtlProblem validation-failed, naming each field that the form does not show or that breaks a rule
     */
    static Values read(WebFormView form, Map<String, String> given, OffsetDateTime now, DefinedAttributes defined) {
        JsonObjectBuilder fields = JsonValues.object();
        JsonObjectBuilder campaign = JsonValues.object();
        Map<String, String> custom = new HashMap<>(given);
        custom.keySet().retainAll(names(form));
        custom.keySet().removeIf(name -> !name.startsWith(DefinedAttributes.PREFIX));
        given.forEach((name, value) -> {
            if (name.startsWith(UTM)) {
                campaign.add(name, value.substring(0, Math.min(value.length(), LONGEST_UTM)));
            } else if (custom.containsKey(name)) {
                return;
            } else if (!name.equals(form.honeypot()) && !name.equals(CONSENT)) {
                fields.add(name, value);
            }
        });
        Values values = shown(form).readNew(fields.build()).with(LeadFields.ORIGIN, limited(form.name()));
        JsonObject utm = campaign.build();
        Values told = utm.isEmpty() ? values : values.with(LeadFields.ATTRIBUTES, utm);
        told = defined.folded(told.replacedBy(customFields(custom, defined)));
        return agrees(form, given) ? withConsent(told, form, now) : told;
    }

    private static Values customFields(Map<String, String> texts, DefinedAttributes defined) {
        FieldSet columns = FieldSet.of(texts.keySet().stream()
                .map(defined::column)
                .flatMap(Optional::stream)
                .toArray(Field<?>[]::new));
        List<FieldError> errors = new ArrayList<>();
        Values read = columns.readRow(texts, Reading.STRICT, errors);
        if (!errors.isEmpty()) {
            throw MtlProblem.invalid(errors);
        }
        return read;
    }

    /**
     * Checks the names of fields a form is to show.
     *
     * @throws MtlProblem validation-failed
     */
    static void check(JsonArray fields, DefinedAttributes defined) {
        boolean known = !fields.isEmpty()
                && fields.size() <= MOST_FIELDS
                && fields.stream()
                        .allMatch(name -> name instanceof JsonString text && isAskable(text.getString(), defined));
        if (!known) {
            throw MtlProblem.invalid(
                    WebFormFields.FIELDS.name(),
                    "one-of",
                    "must be custom fields of leads, or some of "
                            + new TreeSet<>(
                                    ASKABLE.all().stream().map(Field::name).toList()));
        }
    }

    private static boolean isAskable(String name, DefinedAttributes defined) {
        return ASKABLE.named(name) != null || defined.column(name).isPresent();
    }

    private static List<String> names(WebFormView form) {
        return form.fields().getValuesAs(JsonString::getString);
    }

    private static FieldSet shown(WebFormView form) {
        return FieldSet.of(names(form).stream()
                .map(ASKABLE::named)
                .filter(Objects::nonNull)
                .toArray(Field<?>[]::new));
    }

    /** The version of the text that was agreed to, null when none was. */
    static @Nullable String agreedTo(WebFormView form, Map<String, String> given) {
        return agrees(form, given) ? form.consentText() : null;
    }

    /** The same with the time at which somebody agreed who has confirmed it later. */
    static Values submittedAt(OffsetDateTime time, Values values) {
        if (!values.has(LeadFields.MARKETING_CONSENT)) {
            return values;
        }
        JsonObject known = Objects.requireNonNullElse(values.get(LeadFields.ATTRIBUTES), JsonValue.EMPTY_JSON_OBJECT);
        return values.with(
                LeadFields.ATTRIBUTES,
                JsonValues.object(known)
                        .add(SUBMITTED_AT, time.toInstant().toString())
                        .build());
    }

    private static boolean agrees(WebFormView form, Map<String, String> given) {
        String said = given.getOrDefault(CONSENT, "");
        return form.consentText() != null && (said.equals("true") || said.equals("on") || said.equals("yes"));
    }

    private static Values withConsent(Values values, WebFormView form, OffsetDateTime now) {
        return values.with(LeadFields.MARKETING_CONSENT, true)
                .with(LeadFields.CONSENT_TEXT, form.consentText())
                .with(LeadFields.CONSENT_AT, now);
    }

    /** An origin is shorter than a name may be. */
    private static String limited(String name) {
        return name.substring(0, Math.min(name.length(), 100));
    }
}
