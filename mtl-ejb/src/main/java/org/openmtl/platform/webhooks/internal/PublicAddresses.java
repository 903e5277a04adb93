package org.openmtl.platform.webhooks.internal;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses of the open Internet: those that the registries of IANA for special purposes do not except (RFC 6890 and what has followed).
 * Of IPv6 only what is given out for global unicast counts, without the ranges that carry an IPv4 address within.
 */
final class PublicAddresses {
    private static final List<Range> EXCEPTED_V4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final List<Range> GLOBAL_V6 = ranges("2000::/3");
    private static final List<Range> EXCEPTED_V6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    /** Whether the address leads to somebody out there. Java makes an IPv4 address of one that is mapped into IPv6. */
    static boolean include(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? !within(EXCEPTED_V4, bytes)
                : within(GLOBAL_V6, bytes) && !within(EXCEPTED_V6, bytes);
    }

    private static boolean within(List<Range> ranges, byte[] address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static List<Range> ranges(String... texts) {
        return Arrays.stream(texts).map(Range::of).toList();
    }

    private record Range(byte[] prefix, int bits) {
        static Range of(String text) {
            String[] parts = text.split("/");
            try {
                return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(text, impossible);
            }
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (((address[bit / Byte.SIZE] ^ prefix[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
