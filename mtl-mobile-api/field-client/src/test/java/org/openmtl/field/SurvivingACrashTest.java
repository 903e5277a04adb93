package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivingACrashTest {
    @TempDir
    private Path directory;

    private Path journal() {
        return directory.resolve("store");
    }

    /** Each commit writes two entries that belong together. */
    private static Change pair(int i) {
        return new Change().put("a", "last", "é" + i).put("b", "last", "é" + i);
    }

    @Test
    void aJournalCutAtAnyByteHoldsEveryCommitThatWasCompleteAndNoHalf() throws IOException {
        List<Long> ends = new ArrayList<>();
        try (JournalStore store = JournalStore.open(journal())) {
            for (int i = 0; i < 12; i++) {
                store.commit(pair(i));
                ends.add(Files.size(journal()));
            }
        }
        byte[] whole = Files.readAllBytes(journal());
        for (int cut = 0; cut <= whole.length; cut++) {
            Files.write(journal(), Arrays.copyOf(whole, cut));
            long complete = 0;
            for (long end : ends) {
                complete += end <= cut ? 1 : 0;
            }
            try (JournalStore store = JournalStore.open(journal())) {
                String expected = complete == 0 ? null : "é" + (complete - 1);
                assertThat(store.get("a", "last")).as("cut at " + cut).isEqualTo(expected);
                assertThat(store.get("b", "last")).as("cut at " + cut).isEqualTo(expected);
                store.commit(pair(99));
            }
            try (JournalStore store = JournalStore.open(journal())) {
                assertThat(store.get("b", "last"))
                        .as("written after a cut at " + cut)
                        .isEqualTo("é99");
            }
        }
    }

    @Test
    void aLastCommitWithWrongBytesIsAsIfNotTried() throws IOException {
        try (JournalStore store = JournalStore.open(journal())) {
            store.commit(pair(1));
            store.commit(pair(2));
        }
        byte[] bytes = Files.readAllBytes(journal());
        bytes[bytes.length - 1] ^= 1;
        Files.write(journal(), bytes);
        try (JournalStore store = JournalStore.open(journal())) {
            assertThat(store.get("a", "last")).isEqualTo("é1");
        }
    }

    @Test
    void damageInTheMiddleIsToldInsteadOfForgettingTheRest() throws IOException {
        try (JournalStore store = JournalStore.open(journal())) {
            store.commit(pair(1));
            store.commit(pair(2));
        }
        byte[] bytes = Files.readAllBytes(journal());
        bytes[20] ^= 1;
        Files.write(journal(), bytes);
        assertThatThrownBy(() -> JournalStore.open(journal())).hasMessageContaining("damaged");
    }

    @Test
    void aJournalThatIsMostlyHistoryIsWrittenAnewAndSaysTheSame() throws IOException {
        SortedMap<String, String> before;
        try (JournalStore store = JournalStore.open(journal(), 1000)) {
            for (int i = 0; i < 500; i++) {
                store.commit(pair(i).put("c", "k" + i % 7, "v" + i));
            }
            store.commit(new Change().move("c", "d").remove("d", "k3"));
            before = store.scan("d", "", "z", 100);
            assertThat(before).hasSize(6);
        }
        assertThat(Files.size(journal())).isLessThan(8000);
        try (JournalStore store = JournalStore.open(journal(), 1000)) {
            assertThat(store.scan("d", "", "z", 100)).isEqualTo(before);
            assertThat(store.count("c")).isZero();
            assertThat(store.get("a", "last")).isEqualTo("é499");
        }
    }

    @Test
    void oneAtATimeHasTheFile() throws IOException {
        try (JournalStore store = JournalStore.open(journal())) {
            assertThatThrownBy(() -> JournalStore.open(journal())).hasMessageContaining("Somebody else");
            store.commit(pair(1));
        }
    }
}
