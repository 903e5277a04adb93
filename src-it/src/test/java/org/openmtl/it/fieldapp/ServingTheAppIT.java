package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.MtlSystem;

/** The field app's files: small, of one version, and trusted to load nothing else. */
@MtlTest
class ServingTheAppIT {
    private static final int FIRST_LOAD_BYTES = 250 * 1024;
    private static final Pattern LISTED = Pattern.compile("\\['([^']*)', '([^']*)']");

    private static final Pattern VERSION = Pattern.compile("VERSION = '([^']+)'");

    private final RunningServer server;
    private final Client anyone;

    ServingTheAppIT(RunningServer server, MtlSystem mtl) {
        this.server = server;
        this.anyone = mtl.anyone();
    }

    @Test
    void thePageMayLoadOnlyItsOwn() {
        Answer page = anyone.get("/field/").expect(200);

        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self' 'sha256-", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(page.header("Permissions-Policy").orElseThrow()).contains("camera=(self)", "geolocation=(self)");
        assertThat(page.header("X-Content-Type-Options").orElseThrow()).isEqualTo("nosniff");
    }

    @Test
    void allFilesTogetherAreASmallFirstLoad() throws Exception {
        int bytes = compressedSize("/field/service-worker.js") + compressedSize("/field/shell.js");
        for (String file : files()) {
            bytes += compressedSize("/field/" + file);
        }
        assertThat(bytes).isLessThanOrEqualTo(FIRST_LOAD_BYTES);
    }

    @Test
    void everyListedFileIsThereInThatVersion() {
        String list = anyone.get("/field/shell.js").expect(200).body();
        assertThat(LISTED.matcher(list).results())
                .hasSizeGreaterThan(30)
                .allSatisfy(listed -> assertThat(anyone.get("/field/" + listed.group(1))
                                .expect(200)
                                .header("ETag")
                                .orElseThrow())
                        .isEqualTo(listed.group(2)));
    }

    @Test
    void theServiceWorkerChangesWithEveryFile() {
        String list = anyone.get("/field/shell.js").expect(200).body();
        Matcher version = VERSION.matcher(list);
        assertThat(version.find()).isTrue();
        assertThat(anyone.get("/field/service-worker.js").expect(200).body()).contains(version.group(1));
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        String tag = anyone.get("/field/").expect(200).header("ETag").orElseThrow();
        assertThat(anyone.with("If-None-Match", tag).get("/field/").expect(304).body())
                .isEmpty();
        assertThat(anyone.get("/field/").expect(200).header("Cache-Control").orElseThrow())
                .isEqualTo("no-cache");
    }

    @Test
    void itCanBeInstalled() {
        JsonNode manifest =
                anyone.get("/field/manifest.webmanifest").expect(200).json();
        assertThat(manifest.get("display").asText()).isEqualTo("standalone");
        assertThat(manifest.get("icons"))
                .extracting(icon ->
                        icon.get("sizes").asText() + " " + icon.get("purpose").asText())
                .contains("192x192 any", "512x512 any", "192x192 maskable", "512x512 maskable");
        manifest.get("icons")
                .forEach(icon -> assertThat(anyone.get(icon.get("src").asText())
                                .expect(200)
                                .header("Content-Type")
                                .orElseThrow())
                        .isEqualTo("image/png"));
    }

    @Test
    void whatIsNotThereIsNotFoundAndAPlaceInTheAppIsThePage() {
        anyone.get("/field/app/nothing.js").expect(404);
        assertThat(anyone.get("/field/visits").expect(200).body())
                .isEqualTo(anyone.get("/field/").expect(200).body());
    }

    private List<String> files() {
        String list = anyone.get("/field/shell.js").expect(200).body();
        return LISTED.matcher(list).results().map(listed -> listed.group(1)).toList();
    }

    private int compressedSize(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body()
                .length;
    }
}
