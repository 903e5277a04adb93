package org.openmtl.it.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.SharedServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/** Administrators say where facts go, and only to where they may. */
@MtlTest
class KeepingWebhooksIT {
    private static final String URL = SharedServer.RECEIVER + "/nobody-listens";

    private final MtlSystem mtl;
    private final Database database;
    private final Hooks hooks;
    private final String unit;

    KeepingWebhooksIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
        this.hooks = new Hooks(mtl, database);
        this.unit = hooks.unitOf(MtlSystem.FIELD1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://127.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/",
                "https://192.168.1.1/",
                "https://[fd00:ec2::254]/",
                "https://localhost/",
                "https://nobody.invalid/",
                "http://example.com/",
                "http://127.0.0.1:1/",
                "https://8.8.8.8:5432/",
                "https://user@8.8.8.8/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:6379/_",
                "nonsense"
            })
    void nothingIsSentIntoTheServersOwnNetwork(String url) {
        Answer added = hooks.tryAdd(url, unit, Hooks.TYPE);
        Answer changed = hooks.tryChange(hooks.add(URL, unit), "url", url);

        assertThat(Problems.fields(Problems.expect(added, 400))).containsExactly("url");
        assertThat(Problems.fields(Problems.expect(changed, 400))).containsExactly("url");
    }

    @Test
    void aSecretIsShownOnceAndKeptNowhere() {
        Client promising =
                hooks.admin().with("Idempotency-Key", UUID.randomUUID().toString());
        String body = Json.object("url", URL, "types", List.of(Hooks.TYPE), "unitId", unit);
        JsonNode hook = promising.post(Hooks.PATH, body).expect(201).json();

        JsonNode repeated = promising.post(Hooks.PATH, body).expect(201).json();

        assertThat(repeated).isEqualTo(hook);
        String secret = hook.get("secret").asText();
        assertThat(hooks.read(hook).toString()).doesNotContain(secret);
        assertThat(hooks.admin().get(Hooks.PATH).expect(200).body()).doesNotContain(secret);
        assertThat(database.column(
                        "select changes::text from platform.audit_entry where entity = 'webhook' and entity_id = ?::uuid",
                        hook.get("id").asText()))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry).doesNotContain(secret).contains(URL));
    }

    @Test
    void aWebhookIsChangedPausedAndArchived() {
        JsonNode hook = hooks.add(URL, unit);
        JsonNode paused = hooks.tryChange(hook, "state", "PAUSED", "description", "for now")
                .expect(200)
                .json();

        assertThat(paused.get("pausedBecause").asText()).isEqualTo("ASKED");
        assertThat(paused.get("description").asText()).isEqualTo("for now");
        Problems.expect(hooks.tryChange(hook, "state", "ACTIVE"), 412);
        JsonNode active = hooks.tryChange(paused, "state", "ACTIVE").expect(200).json();
        assertThat(active.has("pausedBecause")).isFalse();

        hooks.admin()
                .delete(Hooks.path(hook), "\"" + active.get("version").asText() + "\"")
                .expect(204);

        assertThat(hooks.read(hook).has("archivedAt")).isTrue();
        Problems.expect(hooks.tryChange(active, "description", "too late"), 409);
        Problems.expect(hooks.admin().post(Hooks.path(hook) + "/secrets", ""), 409);
        assertThat(hooks.admin()
                        .get(Hooks.PATH + "?unitId=" + unit + "&limit=200")
                        .body())
                .doesNotContain(hook.get("id").asText());
    }

    @Test
    void onlyTypesOfFactsAreTaken() {
        for (String type :
                List.of("lead.captured", "org.openmtl.lead", "org.openmtl.lead.captured", "*", "org.openmtl.*.v1")) {
            assertThat(Problems.fields(Problems.expect(hooks.tryAdd(URL, unit, type), 400)))
                    .as(type)
                    .containsExactly("types");
        }
        assertThat(Problems.fields(Problems.expect(hooks.tryAdd(URL, unit), 400)))
                .containsExactly("types");
    }

    @Test
    void nobodyElseSendsTheFactsOfAUnitSomewhere() {
        String body = Json.object("url", URL, "types", List.of(Hooks.TYPE), "unitId", unit);
        String elsewhere =
                Json.object("url", URL, "types", List.of(Hooks.TYPE), "unitId", "0190a5f0-0000-7000-8000-00000000dead");
        for (String username : List.of(MtlSystem.MANAGER, MtlSystem.ANALYST, MtlSystem.FIELD1)) {
            Problems.expect(mtl.as(username).post(Hooks.PATH, body), 403);
        }
        assertThat(Problems.fields(Problems.expect(hooks.admin().post(Hooks.PATH, elsewhere), 400)))
                .containsExactly("unitId");
        assertThat(Problems.fields(Problems.expect(hooks.tryChange(hooks.add(URL, unit), "unitId", unit), 400)))
                .containsExactly("unitId");
    }

    @Test
    void aRangeEndsAfterItBegins() {
        JsonNode hook = hooks.add(URL, unit);
        String backwards = Json.object("from", "2026-11-23T00:00:00Z", "to", "2026-11-22T00:00:00Z");

        assertThat(Problems.fields(Problems.expect(hooks.admin().post(Hooks.path(hook) + "/replays", backwards), 400)))
                .containsExactly("to");
    }

    @Test
    void theLogIsReadPageByPage() {
        JsonNode hook = hooks.add(URL, unit);
        Problems.expect(hooks.admin().get(Hooks.path(hook) + "/deliveries?status=500"), 400);
        Problems.expect(hooks.admin().get(Hooks.path(hook) + "/deliveries?sort=status"), 400);
        Problems.expect(hooks.admin().post(Hooks.path(hook) + "/deliveries/" + UUID.randomUUID() + "/replay", ""), 404);
        assertThat(hooks.admin()
                        .get(Hooks.path(hook) + "/deliveries?state=DEAD&total=true")
                        .expect(200)
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }
}
