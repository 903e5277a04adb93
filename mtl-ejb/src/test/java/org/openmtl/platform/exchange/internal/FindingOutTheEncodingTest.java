package org.openmtl.platform.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.shared.MtlProblem;

class FindingOutTheEncodingTest {
    @ParameterizedTest
    @CsvSource({
        "UTF-8,        'name;city\nJosé Núñez;Córdoba\n'",
        "UTF-8,        'name;city\nplain;ascii\n'",
        "UTF-16LE,     'name;city\nZoë;Gent\n'",
        "UTF-16BE,     'name;city\nZoë;Gent\n'",
        "windows-1252, 'Name;Ort\nJürgen Müller;Köln\n'",
        "windows-1252, 'name;city\nJosé;Madrid\n'",
        "windows-1251, 'Имя;Город\nИван Петров;Москва\n'",
        "GB18030,      '姓名;公司\n张三;上海贸易有限公司\n'",
        "EUC-KR,       '이름;회사\n김철수;삼성전자\n'",
    })
    void tells_it_by_the_bytes(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));

        assertThat(Encoding.of(bytes, true, null)).isEqualTo(new Encoding(Charset.forName(charset), 0));
    }

    @Test
    void believes_a_byte_order_mark_before_the_sender() {
        byte[] bytes = "\uFEFFname".getBytes(StandardCharsets.UTF_8);

        assertThat(Encoding.of(bytes, true, "windows-1252")).isEqualTo(new Encoding(StandardCharsets.UTF_8, 3));
        assertThat(Encoding.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}, true, null))
                .isEqualTo(new Encoding(StandardCharsets.UTF_16LE, 2));
    }

    @Test
    void believes_the_sender_before_the_bytes() {
        byte[] bytes = "plain".getBytes(StandardCharsets.US_ASCII);

        assertThat(Encoding.of(bytes, true, "GB18030").charset()).isEqualTo(Charset.forName("GB18030"));
    }

    @Test
    void does_not_mind_a_character_cut_in_two_at_the_end_of_the_sample() {
        byte[] bytes = "name\nJosé".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);

        assertThat(Encoding.of(cut, false, null).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void refuses_a_name_it_does_not_know() {
        MtlProblem problem =
                catchThrowableOfType(MtlProblem.class, () -> Encoding.of(new byte[] {'a'}, true, "klingon"));

        assertThat(problem.errors().get(0).field()).isEqualTo("charset");
    }
}
