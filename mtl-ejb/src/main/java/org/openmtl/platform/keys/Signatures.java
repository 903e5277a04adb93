package org.openmtl.platform.keys;

/** Signs what leaves the product and must come back unchanged, such as cursors and refresh tokens. Every node signs alike. */
public interface Signatures {
    /**
     * Signs with HMAC-SHA256.
     *
     * @param purpose what the content is for; each purpose has its own key, so that a signature never fits another purpose
     * @return 32 bytes
     */
    byte[] sign(String purpose, byte[] content);

    /** Whether the signature is that of this content for this purpose; takes the same time for every wrong one. */
    boolean verify(String purpose, byte[] content, byte[] signature);
}
