package org.openmtl.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses whose word we take on whom they speak for. Anybody can write an {@code X-Forwarded-For} header. */
final class TrustedProxies {
    /** Host names never: looking one up would ask a name server, once per request. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final List<Range> ranges;

    private TrustedProxies(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads a list such as {@code 10.0.0.0/8, 192.0.2.7, fd00::/8}.
     *
     * @throws IllegalArgumentException when a part is no address or range
     */
    static TrustedProxies of(String list) {
        return new TrustedProxies(Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Range::of)
                .toList());
    }

    boolean contain(String address) {
        byte[] bytes = bytes(address);
        return bytes != null && ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    /**
     * Who really sent a request: the last one named that is not a proxy of ours, since only that name was written by one of ours.
     *
     * @param sender whoever opened the connection to us
     * @param forwardedFor value of the header, null for none
     */
    String origin(String sender, @Nullable String forwardedFor) {
        if (forwardedFor == null || !contain(sender)) {
            return sender;
        }
        List<String> named = new ArrayList<>(
                Arrays.stream(forwardedFor.split(",", -1)).map(String::strip).toList());
        Collections.reverse(named);
        return named.stream()
                .filter(address -> !contain(address))
                .findFirst()
                .filter(address -> bytes(address) != null)
                .orElse(sender);
    }

    private static byte @Nullable [] bytes(String address) {
        try {
            return LITERAL.matcher(address).matches()
                    ? InetAddress.getByName(address).getAddress()
                    : null;
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }

    private record Range(byte[] start, int bits) {
        static Range of(String text) {
            int slash = text.indexOf('/');
            byte[] start = bytes(slash < 0 ? text : text.substring(0, slash));
            if (start == null) {
                throw new IllegalArgumentException("mtl.http.proxies: '" + text + "' is no address or range");
            }
            int most = start.length * Byte.SIZE;
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > most) {
                throw new IllegalArgumentException("mtl.http.proxies: '" + text + "' has 0 to " + most + " bits");
            }
            return new Range(start, bits);
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
