package org.openmtl.platform.feed.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmtl.platform.feed.FeedProblem;
import org.openmtl.platform.keys.Signatures;
import org.openmtl.shared.MtlProblem;

class ReadingCursorsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Sealed seal = new Sealed();

    @BeforeEach
    void signsWithAKey() throws ReflectiveOperationException {
        Field signatures = Sealed.class.getDeclaredField("signatures");
        signatures.setAccessible(true);
        signatures.set(seal, new FakeSignatures());
    }

    @Test
    void aCursorHas36CharactersAndComesBackAsItWas() {
        Cursor cursor = new Cursor(-7, new Position(Long.MIN_VALUE + 5, 123_456));

        String text = cursor.text(seal);

        assertThat(text).hasSize(36).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(text, seal)).isEqualTo(cursor);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String text = new Cursor(1, new Position(2, 3)).text(seal);
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            assertExpired(text.substring(0, i) + other + text.substring(i + 1), "unknown");
        }
    }

    @Test
    void whatIsNoCursorIsAnsweredLikeAnOldOne() {
        for (String text : new String[] {"", "AQ", "%%%", "x".repeat(36), "x".repeat(5000)}) {
            assertExpired(text, "unknown");
        }
    }

    @Test
    void aPageTokenIsNoCursor() {
        Bookmark mark = new Bookmark(NOW, null, new Cursor(1, new Position(2, 3)), 1, RowKey.START);

        assertExpired(mark.text(seal), "unknown");
    }

    @Test
    void aPageTokenComesBackAsItWasForSevenDays() {
        RowKey last =
                new RowKey(UUID.randomUUID(), OffsetDateTime.parse("2026-11-22T09:41:10.123456Z"), UUID.randomUUID());
        Bookmark mark = new Bookmark(NOW, 21, new Cursor(9, new Position(2, 3)), 4, last);
        String text = mark.text(seal);

        assertThat(Bookmark.read(text, seal, NOW.plus(Duration.ofDays(7)))).isEqualTo(mark);
        assertThatThrownBy(() ->
                        Bookmark.read(text, seal, NOW.plus(Duration.ofDays(7)).plusSeconds(1)))
                .isInstanceOf(MtlProblem.class);
    }

    @Test
    void aPageTokenBeginsBeforeEveryRow() {
        Bookmark mark = new Bookmark(NOW, null, new Cursor(9, new Position(2, 3)), 4, RowKey.START);

        assertThat(Bookmark.read(mark.text(seal), seal, NOW)).isEqualTo(mark);
        assertThat(RowKey.START.createdAt()).isBefore(OffsetDateTime.parse("1900-01-01T00:00:00Z"));
    }

    private void assertExpired(String text, String reason) {
        assertThatThrownBy(() -> Cursor.read(text, seal)).isInstanceOfSatisfying(MtlProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo(FeedProblem.CURSOR_EXPIRED);
            assertThat(problem.extensions()).containsEntry("reason", reason);
        });
    }

    /** Not secret, but as sensitive to each bit and to the purpose as the real ones. */
    private static final class FakeSignatures implements Signatures {
        @Override
        public byte[] sign(String purpose, byte[] content) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                return digest.digest(content);
            } catch (java.security.NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public boolean verify(String purpose, byte[] content, byte[] signature) {
            return Arrays.equals(sign(purpose, content), signature);
        }
    }
}
