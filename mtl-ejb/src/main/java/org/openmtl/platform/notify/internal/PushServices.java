package org.openmtl.platform.notify.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The push services that are trusted. A phone says where its hints are to be sent, so without a list anybody with a phone could have the
 * server call hosts of its own network.
 */
final class PushServices {
    private static final String ANY_HOST_BELOW = "://*.";

    private final List<String> origins;

    private PushServices(List<String> origins) {
        this.origins = origins;
    }

    /** Origins with commas between; a host may begin with {@code *.} for every host below. */
    static PushServices of(String list) {
        return new PushServices(Arrays.stream(list.split(","))
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .filter(origin -> !origin.isEmpty())
                .toList());
    }

    boolean include(String endpoint) {
        URI address;
        try {
            address = URI.create(endpoint);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        String origin = origin(address);
        return origins.stream().anyMatch(trusted -> fits(trusted, origin));
    }

    private static boolean fits(String trusted, String origin) {
        int wildcard = trusted.indexOf(ANY_HOST_BELOW);
        if (wildcard < 0) {
            return trusted.equals(origin);
        }
        String scheme = trusted.substring(0, wildcard + "://".length());
        String below = trusted.substring(wildcard + ANY_HOST_BELOW.length() - 1);
        return origin.startsWith(scheme) && origin.endsWith(below);
    }

    private static String origin(URI address) {
        String origin = address.getScheme() + "://" + address.getHost();
        return (address.getPort() < 0 ? origin : origin + ":" + address.getPort()).toLowerCase(Locale.ROOT);
    }
}
