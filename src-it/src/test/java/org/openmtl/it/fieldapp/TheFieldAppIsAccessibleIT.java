package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.Product;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Line;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/**
 * Every screen and sheet of the field app, in both languages, on the smallest phone: axe finds nothing serious, everything to touch is as
 * large as a finger and within the screen, and no script fails. Each leaves a picture for people to look at.
 */
@MtlTest
class TheFieldAppIsAccessibleIT {
    private final MtlSystem mtl;
    private final Line line;
    private final PhoneApp phone;

    TheFieldAppIsAccessibleIT(RunningServer server, MtlSystem mtl, @TempDir Path directory) {
        this.mtl = mtl;
        this.line = Line.to(server.url());
        this.phone = new PhoneApp(line, directory.resolve("profile"));
    }

    @AfterEach
    void putItAway() throws IOException {
        phone.close();
        line.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyScreenIs(String language) {
        FieldTour tour = new FieldTour(phone.open(), language, Product.screenshots());

        assertThat(tour.walk(colleagueOfField1())).isEmpty();
    }

    /** Somebody who sees what the demo company has, and whose devices are nobody else's. */
    private String colleagueOfField1() {
        String unit = mtl.accounts(MtlSystem.FIELD1)
                .list("limit=1")
                .get(0)
                .get("unitId")
                .asText();
        return new Team(mtl, unit).hire("FIELD");
    }
}
