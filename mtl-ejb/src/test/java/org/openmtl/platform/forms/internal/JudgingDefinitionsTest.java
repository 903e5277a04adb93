package org.openmtl.platform.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.fields.JsonText;

class JudgingDefinitionsTest {
    private static final String L = "'label':{'en':'Why?','zh-CN':'为什么？'}";
    private static final String Q1 = "{'id':'q1','type':'choice'," + L + ",'choices':[{'value':'A'," + L + "}]}";

    @Test
    void aWholeDefinitionIsFine() {
        assertThat(errors("""
                {'id':'q1','type':'choice',L,'required':true,'choices':[{'value':'A',L},{'value':'B',L}]},
                {'id':'q2','type':'number',L,'hint':{'en':'At the plate'},'unit':'kW','min':0,'max':9.5,'evidence':'photo'},
                {'id':'q3','type':'text',L,'showIf':{'q':'q1','in':['A','B']}},
                {'id':'q4','type':'yesNo',L,'showIf':{'q':'q2','in':[4]}},
                {'id':'q5','type':'rating',L,'min':0,'max':10,'showIf':{'q':'q4','in':[true,false]}}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'Q 1','type':'text',L} | /questions/1/id",
                "{'id':'q1','type':'text',L} | /questions/1/id",
                "{'id':'q2','type':'essay',L} | /questions/1/type",
                "{'id':'q2','type':'text'} | /questions/1/label",
                "{'id':'q2','type':'text','label':{'zh-CN':'x'}} | /questions/1/label",
                "{'id':'q2','type':'text','label':{'en':' '}} | /questions/1/label",
                "{'id':'q2','type':'text','label':{'en':'a','de':'b'}} | /questions/1/label",
                "{'id':'q2','type':'text',L,'min':1} | /questions/1/min",
                "{'id':'q2','type':'text',L,'colour':'red'} | /questions/1/colour",
                "{'id':'q2','type':'text',L,'required':1} | /questions/1/required",
                "{'id':'q2','type':'text',L,'evidence':'sound'} | /questions/1/evidence",
                "{'id':'q2','type':'number',L,'min':'1'} | /questions/1/min",
                "{'id':'q2','type':'number',L,'min':2,'max':1} | /questions/1/max",
                "{'id':'q2','type':'choice',L} | /questions/1/choices",
                "{'id':'q2','type':'choice',L,'choices':[]} | /questions/1/choices",
                "{'id':'q2','type':'choices',L,'choices':[{'value':'A',L},{'value':'A',L}]} | /questions/1/choices",
                "{'id':'q2','type':'text',L,'showIf':{'q':'q2','in':['A']}} | /questions/1/showIf",
                "{'id':'q2','type':'text',L,'showIf':{'q':'q9','in':['A']}} | /questions/1/showIf",
                "{'id':'q2','type':'text',L,'showIf':{'q':'q1','in':['Z']}} | /questions/1/showIf",
                "{'id':'q2','type':'text',L,'showIf':{'q':'q1','in':[]}} | /questions/1/showIf",
                "{'id':'q2','type':'text',L,'showIf':{'q':'q1'}} | /questions/1/showIf",
                "4 | /questions/1",
            })
    void whatIsWrongIsNamed(String question, String field) {
        assertThat(errors(Q1 + "," + question)).extracting(FieldError::field).containsExactly(field);
    }

    @Test
    void aFormHasQuestionsButNotTooMany() {
        String hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> "{'id':'q" + i + "','type':'date',L}")
                .collect(Collectors.joining(","));

        assertThat(errors(hundred)).isEmpty();
        assertThat(errors(hundred + ",{'id':'more','type':'date',L}"))
                .extracting(FieldError::field)
                .containsExactly("/questions");
        assertThat(errors("")).extracting(FieldError::field).containsExactly("/questions");
        assertThat(DefinitionCheck.errors(JsonText.object("{\"title\":1}")))
                .extracting(FieldError::field)
                .containsExactly("/title", "/questions");
    }

    private static List<FieldError> errors(String questions) {
        String text = "{'questions':[" + questions.replace(",L", "," + L).replace("{L", "{" + L) + "]}";
        return DefinitionCheck.errors(JsonText.object(text.replace('\'', '"')));
    }
}
