package org.openmtl.it.start;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Client;

/** What an operator's tools ask a running server. */
@MtlTest
class TheServerRunsIT {
    private final RunningServer server;

    TheServerRunsIT(RunningServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/started", "/health/live", "/health/ready"})
    void healthIsUp(String path) {
        String body = Client.of(server.url()).get(path).expect(200).body();

        assertThatJson(body).inPath("status").isEqualTo("UP");
    }

    @Test
    void metricsAreCounted() {
        String body = Client.of(server.url()).get("/metrics").expect(200).body();

        assertThat(body).contains("memory_usedHeap_bytes");
    }

    @Test
    void theDatabaseAnswersEachOfItsRoles() {
        assertThat(server.home().superuser().column("select current_user::text"))
                .containsExactly("postgres");
        assertThat(server.home().owner().column("select current_user::text")).containsExactly("mtl_owner");
        assertThat(server.home().application().column("select current_user::text"))
                .containsExactly("mtl_app");
    }
}
