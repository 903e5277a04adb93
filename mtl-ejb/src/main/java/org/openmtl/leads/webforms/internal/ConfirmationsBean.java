package org.openmtl.leads.webforms.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.openmtl.leads.webforms.Confirmation;
import org.openmtl.leads.webforms.Confirmations;
import org.openmtl.leads.webforms.WebFormView;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** The facade of confirmations. Runs without a transaction of its own: who asks is counted, then the form acts. */
@Guarded
@ApplicationScoped
class ConfirmationsBean implements Confirmations {
    private static final int RETRY_SECONDS = 60;

    @Inject
    private ConfirmationSteps steps;

    @Inject
    private CurrentActor current;

    @Override
    @OpenToAnyone(because = "whoever reads the mail of an address is nobody we know")
    public Confirmation look(String token, String address) {
        Waiting found = found(known(token, address));
        return view(found, steps.formOf(found));
    }

    @Override
    @OpenToAnyone(because = "whoever reads the mail of an address is nobody we know")
    public Confirmation confirm(String token, String address) {
        OptInToken known = known(token, address);
        WebFormView form = steps.formOf(found(known));
        current.is(Actor.system("web-form:" + form.id()), current.request());
        if (!steps.confirm(known, form)) {
            throw gone();
        }
        return view(found(known), form);
    }

    private OptInToken known(String token, String address) {
        if (!steps.count(address)) {
            throw MtlProblem.of(
                    CommonProblem.TOO_MANY_REQUESTS,
                    "Wait a minute before the next",
                    Map.of("retryAfter", RETRY_SECONDS));
        }
        return OptInToken.of(token).orElseThrow(ConfirmationsBean::gone);
    }

    private Waiting found(OptInToken token) {
        return steps.find(token).orElseThrow(ConfirmationsBean::gone);
    }

    private static Confirmation view(Waiting submission, WebFormView form) {
        return new Confirmation(
                form.name(),
                submission.email(),
                SubmittedLead.agreedTo(submission.of(form), submission.texts()),
                Locale.forLanguageTag(submission.language()));
    }

    /** Never with the token: it would be in logs. */
    private static MtlProblem gone() {
        return MtlProblem.of(CommonProblem.NOT_FOUND, "Nothing waits to be confirmed under this link");
    }
}
