package org.openmtl.it.fieldapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Line;

/** Refusals are told in the language of the app: the server's own words are English. */
@MtlTest
@TestInstance(Lifecycle.PER_CLASS)
class TellingProblemsIT {
    private static final String DETAIL = "Words of the server";

    /** Why something was not taken, and what is wrong with its field, in the words of the app. */
    private static final String TELL = """
            async ([language, code, rule]) => {
              const { speak } = await import('/field/app/i18n.js');
              const { reasonOf, faultsIn } = await import('/field/app/data/attention.js');
              const { problemText } = await import('/field/app/parts/sync-state.js');
              await speak(language);
              const problem = { code, detail: 'Words of the server', errors: [{ field: 'email', rule, message: 'Words of the server' }] };
              return [reasonOf({ state: 'rejected', problem }), faultsIn({ problem })[0][1], problemText(problem)];
            }
            """;

    private final Line line;
    private final PhoneApp phone;
    private Page page;

    TellingProblemsIT(RunningServer server) {
        this.line = Line.to(server.url());
        this.phone = new PhoneApp(line);
    }

    @BeforeAll
    void takeThePhone() {
        page = phone.open();
    }

    @AfterAll
    void putItAway() throws IOException {
        phone.close();
        line.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lead-closed",
                "lead-not-handed-over",
                "lead-not-yours",
                "id-taken",
                "no-picture",
                "too-many-pixels",
                "too-large",
                "malformed-request",
                "a-code-of-tomorrow"
            })
    void aChineseAppSpeaksNoEnglish(String code) {
        assertThat(tell("zh-CN", code, "email"))
                .hasSize(3)
                .allSatisfy(words -> assertThat(words).doesNotContain(DETAIL).matches("[^A-Za-z]+"));
    }

    @Test
    void whatIsKnownIsToldInOurWordsAndTheRestInTheServers() {
        assertThat(tell("en", "lead-closed", "required"))
                .isEqualTo(List.of("This lead has been closed in the meantime.", "is missing", DETAIL));
        assertThat(tell("en", "a-code-of-tomorrow", "a-rule-of-tomorrow")).isEqualTo(List.of(DETAIL, DETAIL, DETAIL));
        assertThat(tell("zh-CN", "a-code-of-tomorrow", "a-rule-of-tomorrow"))
                .isEqualTo(List.of("服务器无法接收。", "不符合要求", "出了点问题"));
    }

    @SuppressWarnings("unchecked")
    private List<String> tell(String language, String code, String rule) {
        return (List<String>) page.evaluate(TELL, List.of(language, code, rule));
    }
}
