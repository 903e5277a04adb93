package org.openmtl.platform.webhooks.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.eclipse.microprofile.config.Config;
import org.openmtl.platform.Settings;
import org.openmtl.shared.MtlProblem;

/** Where webhooks may lead, in form and in fact. */
@ApplicationScoped
class Endpoints {
    @Inject
    private Config config;

    EndpointRules rules() {
        return EndpointRules.of(config.getOptionalValue(Settings.WEBHOOKS_INTERNAL_ORIGINS, String.class)
                .orElse(""));
    }

    /**
     * Checks an address before it is kept.
     *
     * @throws MtlProblem validation-failed
     */
    void check(String url) {
        EndpointRules rules = rules();
        URI address = rules.check(url);
        if (rules.isInternal(address)) {
            return;
        }
        try {
            resolve(address.getHost());
        } catch (ForbiddenAddressException forbidden) {
            throw EndpointRules.refused("address", "must lead to an address of the open Internet");
        } catch (UnknownHostException unknown) {
            throw EndpointRules.refused("resolves", "must have a host that is known");
        }
    }

    /**
     * Where a name leads.
     *
     * @throws ForbiddenAddressException when one of the addresses is not of the open Internet: the others are no better company
     */
    static InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!Arrays.stream(addresses).allMatch(PublicAddresses::include)) {
            throw new ForbiddenAddressException(host);
        }
        return addresses;
    }

    /** A name that leads to where nothing may be sent. */
    static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        ForbiddenAddressException(String host) {
            super(host);
        }
    }
}
