package org.openmtl.mobile.app;

import java.util.Base64;
import org.openmtl.shared.Sha256;

/** SHA-256 in base 64, as policies and entity tags write it. */
final class Hash {
    private Hash() {}

    static String of(byte[] content) {
        return Base64.getEncoder().encodeToString(Sha256.of(content));
    }
}
