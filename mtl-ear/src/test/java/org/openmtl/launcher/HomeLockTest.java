package org.openmtl.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    private Path home;

    @Test
    void aSecondLauncherIsRefused() {
        try (HomeLock held = HomeLock.take(home)) {
            assertThat(held).isNotNull();
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> HomeLock.take(home))
                    .withMessageContaining("another OpenMTL uses " + home);
        }
    }

    @Test
    void theNextOneMayHaveIt() {
        HomeLock.take(home).close();

        HomeLock.take(home).close();
    }
}
