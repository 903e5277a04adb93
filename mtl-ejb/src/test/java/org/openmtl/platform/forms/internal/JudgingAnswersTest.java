package org.openmtl.platform.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.fields.JsonText;

class JudgingAnswersTest {
    private static final Definition EVERYTHING = definition("""
            {'id':'t','type':'text'}, {'id':'l','type':'longText'}, {'id':'n','type':'number','min':-1.5,'max':10},
            {'id':'i','type':'integer'}, {'id':'r','type':'rating'}, {'id':'s','type':'rating','min':0,'max':10},
            {'id':'c','type':'choice','choices':[{'value':'A'},{'value':'B'}]},
            {'id':'m','type':'choices','choices':[{'value':'A'},{'value':'B'}]},
            {'id':'y','type':'yesNo'}, {'id':'d','type':'date'}""");

    private static final Definition CHAIN = definition("""
            {'id':'q1','type':'yesNo','required':true},
            {'id':'q2','type':'choices','required':true,'choices':[{'value':'A'},{'value':'B'}],'showIf':{'q':'q1','in':[true]}},
            {'id':'q3','type':'integer','required':true,'showIf':{'q':'q2','in':['B']}},
            {'id':'q4','type':'text','required':true,'showIf':{'q':'q3','in':[4]}}""");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "t | 'fine'",
                "n | -1.5",
                "n | 10.0",
                "n | 1e1",
                "i | -7",
                "i | 4.0",
                "r | 1",
                "r | 5",
                "s | 0",
                "s | 10",
                "c | 'B'",
                "m | []",
                "m | ['B','A']",
                "y | false",
                "d | '2028-02-29'",
                "t | null",
                "i | null",
            })
    void whatFitsItsQuestionIsFine(String question, String answer) {
        assertThat(errors(EVERYTHING, "'" + question + "':" + answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "t | 4",
                "t | ['x']",
                "n | 'one'",
                "n | -1.6",
                "n | 10.01",
                "n | 1e99999",
                "i | 4.5",
                "i | 1e999999999",
                "r | 0",
                "r | 6",
                "r | 2.5",
                "s | 11",
                "c | 'C'",
                "c | ['A']",
                "c | 1",
                "m | 'A'",
                "m | ['A','A']",
                "m | ['C']",
                "y | 'yes'",
                "y | 1",
                "d | '2027-02-29'",
                "d | '22.11.2026'",
                "d | '+12026-11-22'",
                "d | 20261122",
                "z | 1",
            })
    void whatDoesNotFitIsNamed(String question, String answer) {
        assertThat(errors(EVERYTHING, "'" + question + "':" + answer))
                .extracting(FieldError::field)
                .containsExactly("/form/a/" + question);
    }

    @Test
    void aTextHasALength() {
        assertThat(errors(EVERYTHING, "'t':'" + "x".repeat(1000) + "'")).isEmpty();
        assertThat(errors(EVERYTHING, "'t':'" + "x".repeat(1001) + "'")).hasSize(1);
        assertThat(errors(EVERYTHING, "'l':'" + "x".repeat(10_000) + "'")).isEmpty();
        assertThat(errors(EVERYTHING, "'l':'" + "x".repeat(10_001) + "'")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'q1':false | ''",
                "'q1':true | q2",
                "'' | q1",
                "'q1':null | q1",
                "'q1':true,'q2':['A'] | ''",
                "'q1':true,'q2':['A','B'] | q3",
                "'q1':true,'q2':['B'],'q3':4.0 | q4",
                "'q1':true,'q2':['B'],'q3':5 | ''",
                "'q1':true,'q2':[] | q2",
                "'q1':false,'q2':['B'],'q3':4 | ''",
            })
    void onlyWhatIsShownMustBeAnswered(String answers, String missing) {
        assertThat(errors(CHAIN, answers.replace("''", "")))
                .extracting(FieldError::field)
                .isEqualTo(missing.isEmpty() || missing.equals("''") ? List.of() : List.of("/form/a/" + missing));
    }

    /** Whatever is answered: taking out what is wrong leaves nothing wrong but what is missing, and judging twice is judging once. */
    @RepeatedTest(20)
    void takingOutWhatIsWrongLeavesNothingWrong(RepetitionInfo nth) {
        Random random = new Random(nth.getCurrentRepetition());
        StringBuilder answers = new StringBuilder();
        List<String> values =
                List.of("1", "4.5", "'A'", "'2026-11-22'", "true", "['A']", "['B','B']", "{}", "null", "-1e3");
        for (Question question : EVERYTHING.questions()) {
            answers.append(",'").append(question.id()).append("':").append(values.get(random.nextInt(values.size())));
        }
        JsonObject given = json(answers.substring(1));
        List<FieldError> errors = AnswerCheck.errors(EVERYTHING, given);

        jakarta.json.JsonObjectBuilder rest = org.openmtl.shared.JsonValues.object(given);
        errors.forEach(error -> rest.remove(error.field().substring("/form/a/".length())));

        assertThat(AnswerCheck.errors(EVERYTHING, given)).isEqualTo(errors);
        assertThat(AnswerCheck.errors(EVERYTHING, rest.build())).isEmpty();
    }

    private static List<FieldError> errors(Definition definition, String answers) {
        return AnswerCheck.errors(definition, json(answers));
    }

    private static Definition definition(String questions) {
        return Definition.of(json("'questions':[" + questions + "]").getJsonArray("questions"));
    }

    private static JsonObject json(String members) {
        return JsonText.object(("{" + members + "}").replace('\'', '"'));
    }
}
