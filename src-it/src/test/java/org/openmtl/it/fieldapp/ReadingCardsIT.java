package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Line;

/** What the app makes of the cards that people hand over, in the browser that reads them. */
@MtlTest
@TestInstance(Lifecycle.PER_CLASS)
class ReadingCardsIT {
    private static final String READ = "async (text) => (await import('/field/app/cards/card.js')).readCard(text)";

    private final Line line;
    private PhoneApp phone;
    private Page page;

    ReadingCardsIT(RunningServer server) {
        this.line = Line.to(server.url());
    }

    @BeforeAll
    void takeThePhone(@TempDir Path directory) {
        phone = new PhoneApp(line, directory.resolve("profile"));
        page = phone.open();
    }

    @AfterAll
    void putItAway() throws IOException {
        phone.close();
        line.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void aCardIsRead(String what, String text, Map<String, String> facts) {
        assertThat(page.evaluate(READ, text)).isEqualTo(facts);
    }

    @Test
    void nothingIsLongerThanItMayBe() {
        String card = "BEGIN:VCARD\nFN:" + "x".repeat(5000) + "\nEND:VCARD";

        @SuppressWarnings("unchecked")
        Map<String, String> facts = (Map<String, String>) page.evaluate(READ, card);

        assertThat(facts.get("name")).hasSize(200);
    }

    static Stream<Arguments> cards() {
        return Stream.of(modern(), folded(), old(), chinese(), mecard(), chineseMecard(), signature(), unfinished());
    }

    private static Arguments modern() {
        return Arguments.of(
                "vCard 4.0",
                """
                BEGIN:VCARD
                VERSION:4.0
                N:Ruiz;Ana;María;;
                FN:Ana María Ruiz
                ORG:Fábrica Sol\\, S.A.;Purchasing
                TITLE:Chief buyer
                TEL;TYPE=work;VALUE=uri:tel:+34-911-222-333
                TEL;TYPE="cell,voice";VALUE=uri:tel:+34-600-111-222
                EMAIL;PREF=1:ana@fabricasol.example
                ADR:;;Calle Mayor 1;Toledo;;45001;Spain
                END:VCARD
                """,
                Map.of(
                        "name", "Ana María Ruiz",
                        "company", "Fábrica Sol, S.A.",
                        "jobTitle", "Chief buyer",
                        "phone", "+34-600-111-222",
                        "email", "ana@fabricasol.example",
                        "city", "Toledo"));
    }

    private static Arguments folded() {
        return Arguments.of(
                "vCard 3.0, folded, with a fax first and no formatted name",
                "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vega;Luis;;;\r\nitem1.ORG:Puerto Nor\r\n te\r\n"
                        + "TEL;TYPE=FAX:+34 1\r\nTEL;TYPE=WORK:+34 911 444 555\r\nURL:https://puerto.example\r\n"
                        + "NOTE:first\\nsecond\r\nEND:VCARD\r\n",
                Map.of(
                        "name", "Luis Vega",
                        "company", "Puerto Norte",
                        "phone", "+34 911 444 555",
                        "note", "first\nsecond\nhttps://puerto.example"));
    }

    private static Arguments old() {
        return Arguments.of(
                "vCard 2.1, quoted-printable, broken softly",
                """
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:G=C3=B3mez;Jos=C3=A9;;;
                ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Banco de los Andes y del =
                Pac=C3=ADfico
                TEL;CELL:+34600999888
                END:VCARD
                """,
                Map.of("name", "José Gómez", "company", "Banco de los Andes y del Pacífico", "phone", "+34600999888"));
    }

    private static Arguments chinese() {
        return Arguments.of(
                "vCard 2.1 with a Chinese name",
                """
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=BB=BA=E5=9B=BD;;;
                TITLE:采购总监
                EMAIL;INTERNET:wang@example.cn
                END:VCARD
                """,
                Map.of("name", "王建国", "jobTitle", "采购总监", "email", "wang@example.cn"));
    }

    private static Arguments mecard() {
        return Arguments.of(
                "MECARD",
                "MECARD:N:Ruiz,Ana;ORG:Sol\\; Sons;TEL:+34600111222;EMAIL:ana@example.com;;",
                Map.of(
                        "name",
                        "Ana Ruiz",
                        "company",
                        "Sol; Sons",
                        "phone",
                        "+34600111222",
                        "email",
                        "ana@example.com"));
    }

    private static Arguments chineseMecard() {
        return Arguments.of(
                "MECARD with a Chinese name",
                "MECARD:N:李,晓梅;TIL:信息化主管;TEL:13800138000;;",
                Map.of("name", "李晓梅", "jobTitle", "信息化主管", "phone", "13800138000"));
    }

    private static Arguments signature() {
        String text = "Jordi Puig\nAeropuertos del Sur\nT +34 955 123 456\njordi.puig@aeropuertos.example";
        return Arguments.of(
                "the lines below a mail",
                text,
                Map.of("email", "jordi.puig@aeropuertos.example", "phone", "+34 955 123 456", "note", text));
    }

    private static Arguments unfinished() {
        return Arguments.of("a card that breaks off", "BEGIN:VCARD\nFN:Eva", Map.of("name", "Eva"));
    }
}
