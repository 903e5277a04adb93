package org.openmtl.platform.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.PersonView;
import org.openmtl.platform.identity.Setup;
import org.openmtl.platform.identity.SetupFields;
import org.openmtl.shared.fields.Values;

/** The set-up facade. Wrong secrets are counted as failed sign-ins are, so it runs without a transaction until the secret is right. */
@Guarded
@ApplicationScoped
class SetupBean implements Setup {
    @Inject
    private SetupSecrets secrets;

    @Inject
    private FirstAdministrator first;

    @Inject
    private SignInThrottle throttle;

    @Override
    @OpenToAnyone(because = "there is nobody yet who could sign in")
    public PersonView run(Values values, String address) {
        Attempt attempt = Attempt.of("set-up secret", address);
        throttle.check(attempt);
        byte[] hash =
                SetupSecrets.hash(String.valueOf(values.get(SetupFields.SECRET)).toUpperCase(Locale.ROOT));
        if (!secrets.knows(hash)) {
            throttle.failed(attempt);
            throw secrets.refusal();
        }
        return first.make(hash, values);
    }
}
