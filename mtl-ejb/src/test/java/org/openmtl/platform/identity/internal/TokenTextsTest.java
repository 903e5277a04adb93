package org.openmtl.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openmtl.platform.keys.Signatures;

class TokenTextsTest {
    private static final Signatures OURS = new SaltedDigest("ours");
    private static final Signatures THEIRS = new SaltedDigest("theirs");
    private static final UUID FAMILY = UUID.fromString("0193a0c1-0000-7000-8000-000000000001");

    @Test
    void an_access_token_has_43_characters_and_never_comes_twice() {
        AccessToken token = AccessToken.fresh();

        assertThat(token.text())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(AccessToken.fresh().text());
        assertThat(AccessToken.read(token.text())).contains(token);
        assertThat(token.hash()).hasSize(32);
    }

    @Test
    void what_cannot_be_an_access_token_is_not_looked_up() {
        String good = AccessToken.fresh().text();

        assertThat(AccessToken.read("")).isEmpty();
        assertThat(AccessToken.read(good.substring(1))).isEmpty();
        assertThat(AccessToken.read(good + "A")).isEmpty();
        assertThat(AccessToken.read(good.substring(1) + "=")).isEmpty();
        assertThat(AccessToken.read(good.substring(1) + "\0")).isEmpty();
    }

    @Test
    void secrets_stay_out_of_texts_for_people() {
        AccessToken token = AccessToken.fresh();

        assertThat(token.toString()).doesNotContain(token.text());
    }

    @Property
    void a_refresh_token_is_read_back(@ForAll @IntRange(min = 1) int generation) {
        RefreshToken token = new RefreshToken(FAMILY, generation);

        assertThat(RefreshToken.read(token.text(OURS), OURS)).contains(token);
    }

    @Test
    void the_same_refresh_token_always_has_the_same_text() {
        assertThat(new RefreshToken(FAMILY, 5).text(OURS)).isEqualTo(new RefreshToken(FAMILY, 5).text(OURS));
    }

    @Property
    void a_refresh_token_with_any_bit_changed_is_not_ours(@ForAll @IntRange(min = 0, max = 52 * 8 - 1) int bit) {
        byte[] bytes = Base64.getUrlDecoder().decode(new RefreshToken(FAMILY, 5).text(OURS));
        bytes[bit / 8] ^= (byte) (1 << bit % 8);

        assertThat(RefreshToken.read(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), OURS))
                .isEmpty();
    }

    @Test
    void what_others_signed_or_nobody_is_not_ours() {
        String text = new RefreshToken(FAMILY, 5).text(THEIRS);

        assertThat(RefreshToken.read(text, OURS)).isEmpty();
        assertThat(RefreshToken.read("", OURS)).isEmpty();
        assertThat(RefreshToken.read("%%%", OURS)).isEmpty();
        assertThat(RefreshToken.read(text.substring(4), OURS)).isEmpty();
    }
}
