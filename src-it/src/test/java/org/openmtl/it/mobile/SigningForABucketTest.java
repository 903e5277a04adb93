package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Test the test: the bucket of the tests lets in whom Amazon's would. */
class SigningForABucketTest {
    /** The example "GET Object" of the S3 API Reference, "Signature Calculations for the Authorization Header". */
    @Test
    void theExampleOfTheReferenceIsSignedAsItSays() {
        Map<String, String> headers = Map.of(
                "host", "examplebucket.s3.amazonaws.com",
                "range", "bytes=0-9",
                "x-amz-content-sha256", BucketSignature.sha256(new byte[0]),
                "x-amz-date", "20130524T000000Z");
        BucketSignature request = new BucketSignature("GET", "/test.txt", "", new TreeMap<>(headers));

        assertThat(request.text("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1"))
                .isEqualTo("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }
}
