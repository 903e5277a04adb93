package org.openmtl.platform.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a client sends to show that it holds the key of its device (RFC 9449), and the request it came with.
 *
 * @param text the proof, null when none came
 * @param method of the request
 * @param url that the request was sent to
 */
public record PresentedProof(@Nullable String text, String method, String url) {
    /** Of requests that take no proof. */
    public static final PresentedProof NONE = new PresentedProof(null, "", "");
}
