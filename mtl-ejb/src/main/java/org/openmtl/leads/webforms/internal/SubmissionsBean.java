package org.openmtl.leads.webforms.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.openmtl.leads.webforms.Allowance;
import org.openmtl.leads.webforms.Submissions;
import org.openmtl.leads.webforms.SubmitForm;
import org.openmtl.leads.webforms.WebFormView;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** The facade of submissions. Runs without a transaction of its own: the form is found, the sender counted, then the form acts. */
@Guarded
@ApplicationScoped
class SubmissionsBean implements Submissions {
    @Inject
    private FormSteps steps;

    @Inject
    private ConfirmationSteps confirmations;

    @Inject
    private CurrentActor current;

    @Override
    @OpenToAnyone(because = "a browser asks before it sends anything")
    public boolean isWelcome(String key, String origin) {
        return Origins.include(steps.find(key).origins(), origin);
    }

    @Override
    @OpenToAnyone(because = "whoever fills in a form is nobody we know")
    public Allowance submit(SubmitForm command) {
        WebFormView form = steps.find(command.key());
        String origin = command.origin();
        if (origin != null && !Origins.include(form.origins(), origin)) {
            throw MtlProblem.of(CommonProblem.FORBIDDEN, "Pages of this origin may not send this form");
        }
        Allowance allowance = steps.count(form, command.address());
        if (allowance.remaining() < 0) {
            throw MtlProblem.of(
                    CommonProblem.TOO_MANY_REQUESTS,
                    "This form was sent too often: wait before the next",
                    Map.of("retryAfter", Math.toIntExact(allowance.resetSeconds())));
        }
        if (!SubmittedLead.isOfAMachine(form, command.given())) {
            current.is(Actor.system("web-form:" + form.id()), current.request());
            take(form, command);
        }
        return allowance;
    }

    private void take(WebFormView form, SubmitForm command) {
        if (form.doubleOptIn()) {
            confirmations.ask(form, command);
        } else {
            steps.capture(form, command.given());
        }
    }
}
