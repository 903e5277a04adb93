package org.openmtl.platform.webhooks.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openmtl.platform.webhooks.WebhookFields;
import org.openmtl.shared.MtlProblem;

/**
 * How an address of a webhook may look. Whoever writes one down could otherwise have the server call hosts of its own network.
 *
 * @param internalOrigins what the operator has named, such as {@code http://ltc.intra:8080}: neither these rules nor those about network
 *     addresses hold for it
 */
record EndpointRules(Set<String> internalOrigins) {
    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);

    /** What is not a name ends in a number, however that is written; of those only an ordinary IPv4 address, or IPv6 in brackets, is taken. */
    private static final Pattern HOST =
            Pattern.compile("(([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?\\.?)"
                    + "|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}"
                    + "|\\[[0-9a-f:.]{2,45}]");

    /** Origins with commas between. */
    static EndpointRules of(String internalOrigins) {
        return new EndpointRules(Arrays.stream(internalOrigins.split(","))
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The address.
     *
     * @throws MtlProblem validation-failed, when it breaks a rule
     */
    URI check(String url) {
        URI address = read(url);
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw refused("plain", "must have neither a user nor a fragment");
        }
        if (isInternal(address)) {
            return address;
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            throw refused("https", "must begin with https:");
        }
        if (!PORTS.contains(address.getPort())) {
            throw refused("port", "must have port 443 or 8443");
        }
        if (!HOST.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches()) {
            throw refused("host", "must have the name of a host, or its address in the usual form");
        }
        return address;
    }

    /** Whether the operator has named where this leads. */
    boolean isInternal(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return internalOrigins.contains(
                (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT));
    }

    private static URI read(String url) {
        try {
            URI address = new URI(url);
            if (address.getScheme() != null && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // The same answer as for an address without a host.
        }
        throw refused("uri", "must be an address with a host, such as https://example.com/hooks");
    }

    static MtlProblem refused(String rule, String message) {
        return MtlProblem.invalid(WebhookFields.URL.name(), rule, message);
    }
}
