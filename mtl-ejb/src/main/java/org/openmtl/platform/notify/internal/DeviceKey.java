package org.openmtl.platform.notify.internal;

import java.math.BigInteger;
import java.util.Arrays;

/** The public key by which hints to a device are encrypted: a point of the curve P-256 (FIPS 186-4, D.1.2.3). */
final class DeviceKey {
    private static final int UNCOMPRESSED = 4;
    private static final int COORDINATE = 32;
    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);

    private DeviceKey() {}

    /** Whether it is written uncompressed and lies on the curve; off it, encrypting fails, or gives secrets away. */
    static boolean isPoint(byte[] key) {
        if (key.length != 1 + 2 * COORDINATE || key[0] != UNCOMPRESSED) {
            return false;
        }
        BigInteger x = coordinate(key, 1);
        BigInteger y = coordinate(key, 1 + COORDINATE);
        BigInteger right = x.pow(3).subtract(x.multiply(THREE)).add(B);
        return x.compareTo(P) < 0 && y.compareTo(P) < 0 && y.pow(2).mod(P).equals(right.mod(P));
    }

    private static BigInteger coordinate(byte[] key, int from) {
        return new BigInteger(1, Arrays.copyOfRange(key, from, from + COORDINATE));
    }
}
