package org.openmtl.leads.ltc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;

class CriterionTest {
    private static final JsonObject EVIDENCE = JsonText.object("""
            {"lead": {"stage": "SAL", "email": "a@b.example", "name": " ", "a/b": "there"},
             "score": {"fit": 40.5}, "touches": {"items": [1, 2, 3]}, "nothing": null}
            """);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"anyOf": ["/lead/email"]}                                  ; true
            {"anyOf": ["/lead/phone"]}                                  ; false
            {"anyOf": ["/lead/name"]}                                   ; false
            {"anyOf": ["/nothing"]}                                     ; false
            {"anyOf": ["/nothing/below"]}                               ; false
            {"anyOf": ["/touches/items/7"]}                             ; false
            {"anyOf": ["/lead/a~1b"]}                                   ; true
            {"anyOf": ["/lead/phone", "/lead/email"]}                   ; true
            {"anyOf": ["/lead/stage"], "oneOf": ["SAL", "SQL"]}         ; true
            {"anyOf": ["/lead/stage"], "oneOf": ["SQL"]}                ; false
            {"anyOf": ["/score/fit"], "atLeast": 40}                    ; true
            {"anyOf": ["/score/fit"], "atLeast": 41}                    ; false
            {"anyOf": ["/score/fit"], "atMost": 40}                     ; false
            {"anyOf": ["/touches/items"], "atLeast": 3, "atMost": 3}    ; true
            {"anyOf": ["/touches/items"], "atLeast": 4}                 ; false
            {"anyOf": ["/lead/stage"], "atLeast": 0}                    ; false
            """)
    void isMetByAValueThatIsRight(String criterion, boolean isMet) {
        assertThat(read(criterion).isMetBy(EVIDENCE)).isEqualTo(isMet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"anyOf\": []}",
                "{\"anyOf\": [\"lead\"]}",
                "{\"anyOf\": [3]}",
                "{\"anyOf\": [\"/lead\"], \"atLeast\": \"x\"}",
                "{\"anyOf\": [\"/lead\"], \"unknown\": 1}",
                "{}"
            })
    void whatMakesNoSenseIsRefused(String criterion) {
        assertThat(catchThrowableOfType(MtlProblem.class, () -> read(criterion)))
                .isNotNull();
    }

    @Test
    void eachIsAnObjectWithAName() {
        assertThat(catchThrowableOfType(MtlProblem.class, () -> Criterion.all(JsonText.array("[3]"))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        MtlProblem.class, () -> Criterion.all(JsonText.array("[{\"anyOf\": [\"/lead\"]}]"))))
                .isNotNull();
    }

    private static Criterion read(String criterion) {
        String named = criterion.equals("{}") ? "{\"name\": \"n\"}" : "{\"name\": \"n\", " + criterion.substring(1);
        return Criterion.all(JsonText.array("[" + named + "]")).get(0);
    }
}
