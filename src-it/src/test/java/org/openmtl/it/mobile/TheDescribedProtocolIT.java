package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.Product;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** What {@code docs/field-protocol.md} shows is what the product does. */
@MtlTest
class TheDescribedProtocolIT {
    private static final int EXAMPLES = 27;

    private final MtlSystem mtl;

    TheDescribedProtocolIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @Test
    void everyExampleIsTrue() throws IOException {
        String username = Team.found(mtl).hire("FIELD");
        mtl.as(username)
                .post("/api/v1/accounts", Json.object("name", "Fábrica Sol"))
                .expect(201);
        Map<String, String> given = Map.of(
                "username",
                username,
                "password",
                RunningServer.DEMO_PASSWORD,
                "administrator",
                token(MtlSystem.ADMIN),
                "analyst",
                token(MtlSystem.ANALYST));

        Photo photo = Photo.take();
        int half = photo.length() / 2;

        int run = new Described(with(given, photo, half), pieces(photo, half)).run(text(), mtl.anyone());

        assertThat(run).isEqualTo(EXAMPLES);
    }

    private String token(String username) {
        return Objects.requireNonNull(mtl.as(username).headers().get("Authorization"))
                .substring("Bearer ".length());
    }

    @Test
    void anExampleThatIsNotTrueIsNoticed() {
        String untrue = "```http\nGET /mobile/v1/hello\n\nHTTP/1.1 200\n{\"minPush\": \"9.9.9\", \"…\": \"…\"}\n```";
        String incomplete = "```http\nGET /mobile/v1/hello\n\nHTTP/1.1 200\n{\"minPush\": \"0.0.0\"}\n```";

        for (String text : new String[] {untrue, incomplete}) {
            assertThatThrownBy(() -> new Described(Map.of()).run(text, mtl.anyone()))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static Map<String, String> with(Map<String, String> given, Photo photo, int half) {
        Map<String, String> all = new HashMap<>(given);
        all.put("photoHash", photo.hash());
        all.put("photoLength", String.valueOf(photo.length()));
        all.put("half", String.valueOf(half));
        return all;
    }

    private static Map<String, byte[]> pieces(Photo photo, int half) {
        return Map.of(
                "{firstHalf}", photo.piece(0, half),
                "{secondHalf}", photo.piece(half, photo.length()));
    }

    private static String text() throws IOException {
        return Files.readString(Product.repository().resolve("docs/field-protocol.md"));
    }
}
