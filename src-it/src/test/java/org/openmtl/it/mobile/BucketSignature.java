package org.openmtl.it.mobile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a request to an S3 service (AWS Signature Version 4, in the {@code Authorization} header), made from what arrived.
 *
 * @param path as it stands in the request
 * @param query in canonical form
 * @param headers those that are signed, by their names in lower case
 */
record BucketSignature(String method, String path, String query, SortedMap<String, String> headers) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /** What somebody with this secret signs in this region. */
    String text(String secret, String region) {
        String time = String.valueOf(headers.get("x-amz-date"));
        String scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
        String toSign =
                String.join("\n", ALGORITHM, time, scope, sha256(canonical().getBytes(StandardCharsets.UTF_8)));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String canonical() {
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        String names = headers.entrySet().stream().map(Map.Entry::getKey).collect(Collectors.joining(";"));
        return String.join("\n", method, path, query, lines, names, headers.get("x-amz-content-sha256"));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
