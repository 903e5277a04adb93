package org.openmtl.leads.webforms.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.webforms.WebFormFields;
import org.openmtl.leads.webforms.WebFormView;
import org.openmtl.platform.mail.Mail;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** When a form may ask for double opt-in: it shows the address, and mail gets out. */
@ApplicationScoped
class OptInRules {
    @Inject
    private Mail mail;

    @Inject
    private OptInSettings settings;

    /**
     * Checks a form as it will be. One that asks for it already may be changed while mail is off.
     *
     * @param now the form as it is, null for a new one
     * @throws MtlProblem validation-failed
     */
    void check(Values values, @Nullable WebFormView now) {
        check(values, now, mail.isOn() && settings.publicUrl().isPresent());
    }

    static void check(Values values, @Nullable WebFormView now, boolean mailGetsOut) {
        boolean asked = now != null && now.doubleOptIn();
        Boolean wanted = values.get(WebFormFields.DOUBLE_OPT_IN);
        boolean asks = wanted == null ? asked : wanted;
        if (!asks) {
            return;
        }
        JsonArray given = values.get(WebFormFields.FIELDS);
        if (!asksForAddress(given == null ? Objects.requireNonNull(now).fields() : given)) {
            throw MtlProblem.invalid(
                    WebFormFields.FIELDS.name(), "double-opt-in", "must name email in a form with double opt-in");
        }
        if (!asked && !mailGetsOut) {
            throw MtlProblem.invalid(
                    WebFormFields.DOUBLE_OPT_IN.name(),
                    "mail-off",
                    "cannot be chosen: this server sends no mail (mtl.mail.host and mtl.public-url are not both set)");
        }
    }

    private static boolean asksForAddress(JsonArray fields) {
        return fields.getValuesAs(JsonString::getString).contains(LeadFields.EMAIL.name());
    }
}
