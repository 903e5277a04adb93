package org.openmtl.platform.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of files promises, whatever it is made of. */
class KeepingBytesTest {
    private static final UUID KEY = UUID.randomUUID();

    @TempDir
    private Path directory;

    private final FakeBucket bucket;

    KeepingBytesTest() throws IOException {
        bucket = new FakeBucket();
    }

    @AfterEach
    void close() {
        bucket.close();
    }

    private enum Kind {
        DIRECTORY,
        BUCKET
    }

    private FileStore store(Kind kind) {
        return kind == Kind.DIRECTORY
                ? new LocalFileStore(directory)
                : FileStores.bucket(bucket.url(), "eu-west-1", "key", "secret");
    }

    @ParameterizedTest
    @EnumSource
    void piecesMakeAWhole(Kind kind) throws IOException {
        FileStore store = store(kind);
        store.append(KEY, 0, bytes("one "));
        store.append(KEY, 4, bytes("two "));
        store.append(KEY, 8, bytes("three"));

        assertThat(store.gather(KEY, 13)).isEqualTo(bytes("one two three"));
    }

    /** The process died before the piece was counted; the client sends it again, cut elsewhere. */
    @ParameterizedTest
    @EnumSource
    void aPieceThatDidNotCountIsReplaced(Kind kind) throws IOException {
        FileStore store = store(kind);
        store.append(KEY, 0, bytes("one "));
        store.append(KEY, 4, bytes("two three"));
        store.append(KEY, 4, bytes("2 "));
        store.append(KEY, 6, bytes("3"));

        assertThat(store.gather(KEY, 7)).isEqualTo(bytes("one 2 3"));
    }

    @ParameterizedTest
    @EnumSource
    void aWholeThatIsNotThereIsNotMadeUp(Kind kind) throws IOException {
        FileStore store = store(kind);
        store.append(KEY, 0, bytes("one"));

        assertThatThrownBy(() -> store.gather(KEY, 4)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.open(KEY)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKeptIsReadAndReplaced(Kind kind) throws IOException {
        FileStore store = store(kind);
        store.keep(KEY, bytes("before"));
        store.keep(KEY, bytes("after"));

        try (InputStream in = store.open(KEY)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes("after"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeletedLeavesNothing(Kind kind) throws IOException {
        FileStore store = store(kind);
        store.append(KEY, 0, bytes("one "));
        store.append(KEY, 4, bytes("two"));
        store.keep(KEY, bytes("whole"));
        assertThat(leftOf(kind)).isNotEmpty();

        store.delete(KEY);
        store.delete(KEY);

        assertThat(leftOf(kind)).isEmpty();
    }

    @Test
    void aServiceThatFailsAcknowledgesNothing() {
        FileStore store = store(Kind.BUCKET);
        bucket.breaks();

        assertThatThrownBy(() -> store.append(KEY, 0, bytes("one"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.keep(KEY, bytes("one"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.delete(KEY)).isInstanceOf(IOException.class);
    }

    @Test
    void aWrongKeyOpensNothing() {
        FileStore stranger = FileStores.bucket(bucket.url(), "eu-west-1", "other", "secret");

        assertThatThrownBy(() -> stranger.keep(KEY, bytes("one"))).isInstanceOf(IOException.class);
        assertThat(bucket.objects).isEmpty();
    }

    private Iterable<String> leftOf(Kind kind) throws IOException {
        if (kind == Kind.BUCKET) {
            return bucket.objects.keySet();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
