package org.openmtl.platform.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.platform.exchange.DateOrder;
import org.openmtl.shared.MtlProblem;

class ReadingAFileTest {
    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void finds_out_the_delimiter(char delimiter) {
        String text = "name,note\nAda,\"a, b; c | d\"\nBob,plain\n"
                .replace("e,n", "e" + delimiter + "n")
                .replace("Ada,", "Ada" + delimiter)
                .replace("Bob,", "Bob" + delimiter);

        CsvSource source = open(text);

        assertThat(source.form().delimiter()).isEqualTo(String.valueOf(delimiter));
        assertThat(source.columns()).containsExactly("name", "note");
        assertThat(source.next()).containsExactly("Ada", "a, b; c | d");
    }

    @Test
    void reads_a_file_of_one_column() {
        CsvSource source = open("name\nAda\n");

        assertThat(source.columns()).containsExactly("name");
        assertThat(source.next()).containsExactly("Ada");
        assertThat(source.next()).isNull();
    }

    @Test
    void keeps_lines_within_quotes_and_passes_over_empty_ones() {
        CsvSource source = open("\uFEFF\"name\",x\r\n\r\n\"two\nlines\",\"say \"\"hi\"\"\"\r\n");

        assertThat(source.columns()).containsExactly("name", "x");
        assertThat(source.next()).containsExactly("two\nlines", "say \"hi\"");
        assertThat(source.next()).isNull();
    }

    static List<List<String>> badFirstLines() {
        return List.of(
                List.of("required", ""),
                List.of("header", "dac32acd,2/1/2018,social\n"),
                List.of("header", "Ada,ada@example.org\n"),
                List.of("header", "Ada,13800138000\n"),
                List.of("header", "a,,b\n"),
                List.of("unique-columns", "a,b,a\n"));
    }

    @ParameterizedTest
    @MethodSource("badFirstLines")
    void refuses_a_first_line_that_names_no_columns(List<String> ruleAndText) {
        assertThat(refusal(ruleAndText.get(1))).isEqualTo(ruleAndText.get(0));
    }

    @Test
    void refuses_what_would_not_end_or_fit() {
        assertThat(refusal("name\n\"never closed\n")).isEqualTo("csv");
        assertThat(refusal("name\n\"" + "x".repeat(3_000_000))).isEqualTo("row-length");
        assertThat(refusal("name\n" + "x".repeat(70_000))).isEqualTo("max-length");
        assertThat(refusal("c,".repeat(250) + "c")).isEqualTo("max-columns");
        assertThat(refusal("name\n" + "c,".repeat(250) + "\n")).isEqualTo("max-columns");
        assertThat(refusal("name\na\0b\n")).isEqualTo("characters");
    }

    @Test
    void refuses_bytes_that_are_not_in_the_named_encoding() {
        byte[] bytes = "name\nJos\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        MtlProblem problem = catchThrowableOfType(
                MtlProblem.class, () -> readAll(CsvSource.open(new ByteArrayInputStream(bytes), "UTF-8")));

        assertThat(problem.errors().get(0).rule()).isEqualTo("charset");
    }

    @Test
    void takes_the_number_above_twelve_for_the_day() {
        assertThat(order("2/1/2018", "10/20/2017")).isEqualTo(DateOrder.MDY);
        assertThat(order("2/1/2018", "20/10/2017 12:00")).isEqualTo(DateOrder.DMY);
        assertThat(order("2/1/2018", "2018-10-20", "20.10.2017")).isEqualTo(DateOrder.MDY);
    }

    private static DateOrder order(String... cells) {
        DateOrderEvidence evidence = new DateOrderEvidence();
        List.of(cells).forEach(evidence::see);
        return evidence.order();
    }

    private static CsvSource open(String text) {
        return CsvSource.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    }

    private static String refusal(String text) {
        MtlProblem problem = catchThrowableOfType(MtlProblem.class, () -> readAll(open(text)));
        return problem.errors().get(0).rule();
    }

    private static void readAll(CsvSource source) {
        while (source.next() != null) {
            continue;
        }
    }
}
