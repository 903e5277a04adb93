package org.openmtl.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoriesTest {

    @TempDir
    private Path parent;

    @Test
    void onlyTheSiblingsGo() throws IOException {
        Path mine = Files.createDirectories(parent.resolve("mine/deep"));
        Files.writeString(Files.createDirectories(parent.resolve("old/deep")).resolve("file"), "");

        Directories.deleteSiblings(parent.resolve("mine"));

        assertThat(parent.resolve("old")).doesNotExist();
        assertThat(mine).isDirectory();
    }

    @Test
    void aLinkGoesButNotWhatItPointsTo() throws IOException {
        Path target = Files.createDirectories(parent.resolve("kept"));
        Path kept = Files.writeString(target.resolve("file"), "");
        Path doomed = Files.createDirectories(parent.resolve("doomed"));
        Files.createSymbolicLink(doomed.resolve("link"), target);

        Directories.delete(doomed);

        assertThat(doomed).doesNotExist();
        assertThat(kept).exists();
    }
}
