package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 128})
    void damageInTheMiddleIsToldInsteadOfForgettingTheRest(int bit) throws IOException {
        long first;
        try (JournalStore store = JournalStore.open(journal())) {
            store.commit(pair(1));
            first = Files.size(journal());
            store.commit(pair(2));
        }
        byte[] whole = Files.readAllBytes(journal());
        for (int at = 0; at < first; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) bit;
            Files.write(journal(), bytes);
            assertThatThrownBy(() -> JournalStore.open(journal()))
                    .as("byte %d", at)
                    .hasMessageContaining("damaged");
            assertThat(Files.readAllBytes(journal())).isEqualTo(bytes);
        }
    }

    @Test
    void whatIsCutOffIsKeptBeside() throws IOException {
        try (JournalStore store = JournalStore.open(journal())) {
            store.commit(pair(1));
        }
        Files.write(journal(), new byte[] {7, 8, 9}, StandardOpenOption.APPEND);
        JournalStore.open(journal()).close();
        assertThat(Files.readAllBytes(directory.resolve("store.torn"))).containsExactly(7, 8, 9);
    }

    @Test
    void aCommitThatWasMadeDoesNotFailBecauseTheJournalCannotBeWrittenAnew() throws IOException {
        Path inTheWay = Files.createDirectory(directory.resolve("store.new"));
        try (JournalStore store = JournalStore.open(journal(), 100)) {
            for (int i = 0; i < 20; i++) {
                store.commit(pair(i));
            }
            Files.delete(inTheWay);
            for (int i = 20; i < 60; i++) {
                store.commit(pair(i));
            }
        }
        assertThat(Files.size(journal())).isLessThan(500);
        try (JournalStore store = JournalStore.open(journal())) {
            assertThat(store.get("a", "last")).isEqualTo("é59");
        }
    }

    @Test
    void anInterruptOfTheThreadThatWritesDoesNoHarm() throws IOException {
        try (JournalStore store = JournalStore.open(journal(), 100)) {
            Thread.currentThread().interrupt();
            for (int i = 0; i < 10; i++) {
                store.commit(pair(i));
            }
            assertThat(Thread.interrupted()).isTrue();
            store.commit(pair(10));
        }
        try (JournalStore store = JournalStore.open(journal())) {
            assertThat(store.get("b", "last")).isEqualTo("é10");
        }
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
