package org.openmtl.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmtl.launcher.StartFailure;

class ChoosingAnAccountTest {

    @TempDir
    private Path directory;

    @Test
    void theChosenAccountIsNotRoot() {
        assertThat(Account.choose(directory).run(List.of("id", "-u")).output())
                .matches("\\d+")
                .isNotEqualTo("0");
    }

    @Test
    void waysThatThisMachineDoesNotHaveArePassedOver() {
        Account missing = new Account(List.of("no-such-program"), Optional.of("nobody"));
        Account forbidden = new Account(List.of("false"), Optional.of("nobody"));

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Account.choose(List.of(missing, forbidden), directory))
                .withMessageContaining("start OpenMTL as a normal user");
    }

    @Test
    void filesGoToTheAccountThatNeedsThemAndBack() throws IOException {
        assumeThat(Account.choose(directory).owner())
                .as("handing over files takes root")
                .isPresent();
        Path file = Files.writeString(directory.resolve("file"), "");

        new Account(List.of(), Optional.of("nobody")).own(directory);
        assertThat(Files.getOwner(file).getName()).isEqualTo("nobody");

        new Account(List.of(), Optional.of("root")).own(directory);
        assertThat(Files.getOwner(file).getName()).isEqualTo("root");
    }

    @Test
    void everyMachineHasItsArchive() {
        assertThat(PostgresArchive.nameFor("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresArchive.nameFor("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(PostgresArchive.nameFor("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(PostgresArchive.nameFor("Windows 11", "amd64")).isEqualTo("postgres-windows-x86_64.txz");
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> PostgresArchive.nameFor("SunOS", "sparc"))
                .withMessageContaining("set mtl.db.url");
    }
}
