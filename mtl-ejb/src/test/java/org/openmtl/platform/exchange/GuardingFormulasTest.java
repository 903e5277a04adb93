package org.openmtl.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardingFormulasTest {
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''-1"})
    void puts_an_apostrophe_before_what_begins_a_formula(String cell) {
        assertThat(FormulaGuard.guarded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "'quoted'", "a=b", "3-4", "mail@example"})
    void leaves_other_cells_alone(String cell) {
        assertThat(FormulaGuard.guarded(cell)).isEqualTo(cell);
        assertThat(FormulaGuard.meant(cell)).isEqualTo(cell);
    }

    @Property
    void what_goes_out_comes_back(@ForAll @CharRange(from = '\t', to = 'A') String cell) {
        assertThat(FormulaGuard.meant(FormulaGuard.guarded(cell))).isEqualTo(cell);
    }

    @Test
    void writes_rows_as_rfc_4180_says() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter csv = new CsvWriter(out, true);

        csv.row(List.of("name", "note"));
        csv.row(List.of("=1", "says \"hello\",\nand goes"));
        csv.flush();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFname,note\r\n'=1,\"says \"\"hello\"\",\nand goes\"\r\n");
    }
}
