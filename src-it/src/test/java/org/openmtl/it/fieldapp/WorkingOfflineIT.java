package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Line;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.Team;

/** What the field app is for, by hand and eye: a visit without a network, with everything that comes of it. */
@MtlTest
class WorkingOfflineIT {
    private static final List<String> LEADS = List.of("Ana Ruiz", "Bo Berg", "李雷");
    private static final int LONGEST_SIDE = 1600;

    private final MtlSystem mtl;
    private final Path directory;
    private final Line line;
    private final PhoneApp phone;
    private final String username;
    private final String manager;
    private final Row account;
    private Screens screens;

    WorkingOfflineIT(RunningServer server, MtlSystem mtl, @TempDir Path directory) {
        this.mtl = mtl;
        this.directory = directory;
        this.line = Line.to(server.url());
        this.phone = new PhoneApp(line, directory.resolve("profile"));
        Team team = Team.found(mtl);
        this.username = team.hire("FIELD");
        this.manager = team.hire("SALES_MANAGER");
        this.account = mtl.accounts(manager).create("name", "Fábrica Sol", "city", "Toledo");
        this.screens = new Screens(phone.open(), "working-offline");
    }

    @AfterEach
    void putItAway() throws IOException {
        phone.close();
        line.close();
    }

    @Test
    void aVisitWithPhotosAndLeadsSurvivesAndArrivesOnce() throws Exception {
        screens.signIn(username);
        PhoneApp.awaitShell(screens.page());
        phone.goOffline();

        screens.writeVisit("fabrica", List.of(Pictures.photo(directory, 1), Pictures.photo(directory, 2)), LEADS);
        phone.kill();

        screens = new Screens(phone.open(), "working-offline-reopened");
        screens.seeVisitOf("Fábrica Sol");
        assertThat(PhoneApp.count(screens.page(), "unsent")).isEqualTo(1 + LEADS.size());
        assertThat(PhoneApp.count(screens.page(), "photosPending")).isEqualTo(2);
        assertThat(screens.leads()).containsExactlyInAnyOrderElementsOf(LEADS);

        phone.goOnline();
        screens.seeEverythingSent();
        assertThat(PhoneApp.count(screens.page(), "attention")).isZero();
        assertArrivedOnce();
    }

    private void assertArrivedOnce() throws IOException {
        List<JsonNode> visits = mtl.visits(manager).list("limit=200");
        assertThat(visits).hasSize(1);
        JsonNode visit = visits.get(0);
        assertThat(visit.get("accountId").asText()).isEqualTo(account.id());
        assertThat(visit.get("state").asText()).isEqualTo("DONE");
        assertThat(mtl.leads(manager).list("limit=200"))
                .allSatisfy(lead -> assertThat(lead.get("visitId")).isEqualTo(visit.get("id")))
                .extracting(lead -> lead.get("name").asText())
                .containsExactlyInAnyOrderElementsOf(LEADS);
        assertThat(visit.get("photos")).hasSize(2);
        for (JsonNode photo : visit.get("photos")) {
            assertIsWhole(photo);
        }
    }

    private void assertIsWhole(JsonNode photo) throws IOException {
        byte[] file =
                mtl.as(manager).download("/api/v1/files/" + photo.get("id").asText());
        assertThat(file).hasSize(photo.get("len").asInt());
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.SECRET, "Exif");
        var picture = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(Math.max(picture.getWidth(), picture.getHeight())).isEqualTo(LONGEST_SIDE);
    }
}
