package org.openmtl.fieldsync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.fields.JsonText;

class ReadingOperationsTest {
    private static final String OP = "01a20300-0000-7000-8000-000000000001";
    private static final String START = "{'op':'" + OP + "','n':7,'id':'" + OP + "'";

    @Test
    void aCaptureHasData() {
        Draft draft =
                read(START + ",'type':'visit.create','tz':'Europe/Madrid','after':['" + OP + "'],'data':{'a':1}}");

        Operation operation = Objects.requireNonNull(draft.operation());
        assertThat(operation.type()).isEqualTo(OperationType.VISIT_CREATE);
        assertThat(operation.zone()).isEqualTo("Europe/Madrid");
        assertThat(operation.after()).containsExactly(draft.op());
        assertThat(operation.content().toString()).isEqualTo("{\"a\":1}");
        assertThat(draft.canBeRemembered()).isTrue();
    }

    @Test
    void aCheckInNeedsNoData() {
        Draft draft = read(START + ",'type':'visit.check-in'}");

        assertThat(Objects.requireNonNull(draft.operation()).content()).isEmpty();
    }

    @Test
    void aPatchNamesWhatItWasMadeOn() {
        Draft draft = read(START + ",'type':'lead.patch','base':1,'own':[3,7],'patch':{'city':'Lugo'}}");

        Operation operation = Objects.requireNonNull(draft.operation());
        assertThat(operation.base()).isEqualTo(1);
        assertThat(operation.own()).containsExactly(3L, 7L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",'type':'quiz.submit','data':{}} | type",
                ",'type':'lead.create','data':{},'foo':1} | foo",
                ",'type':'lead.create'} | data",
                ",'type':'lead.create','data':[]} | data",
                ",'type':'lead.create','data':{},'base':3} | base",
                ",'type':'lead.patch','patch':{}} | base",
                ",'type':'lead.patch','base':1,'patch':{},'own':['x']} | own",
                ",'type':'lead.accept','own':[3]} | own",
                ",'type':'visit.complete'} | data",
                ",'type':'lead.accept','patch':{}} | patch",
                ",'type':'lead.patch','base':1e99,'patch':{}} | base",
                ",'type':'lead.create','data':{},'after':['x']} | after",
                ",'type':'lead.create','data':{},'m':-1} | m",
                ",'type':'lead.create','data':{},'at':'yesterday'} | at",
            })
    void whatIsWrongIsNamedAndStillKnownByItsId(String rest, String field) {
        Draft draft = read(START + rest);

        assertThat(draft.operation()).isNull();
        assertThat(Objects.requireNonNull(draft.refusal()).errors())
                .extracting(FieldError::field)
                .containsExactly(field);
        assertThat(draft.canBeRemembered()).isTrue();
    }

    @Test
    void withoutAnIdOrANumberNothingCanBeRemembered() {
        for (String text :
                List.of("{}", "{'op':'x','n':1}", "{'op':'" + OP + "','n':1.5}", "{'op':'" + OP + "','n':'1'}")) {
            assertThat(read(text).canBeRemembered()).isFalse();
        }
        assertThat(DraftReader.read(JsonValue.TRUE).refusal()).isNotNull();
    }

    @Test
    void theSameOperationWrittenOtherwiseIsTheSame() {
        byte[] one =
                read("{'op':'x','n':1,'data':{'a':[1,{'c':2,'d':3}],'b':'t'}}").fingerprint();

        assertThat(read("{'data':{'b':'t','a':[1,{'d':3,'c':2}]},'n':2,'op':'x'}")
                        .fingerprint())
                .isEqualTo(one);
        assertThat(read("{'op':'x','n':1,'data':{'a':[1,{'c':2,'d':4}],'b':'t'}}")
                        .fingerprint())
                .isNotEqualTo(one);
        assertThat(read("{'op':'x','n':1,'data':{'a':[{'c':2,'d':3},1],'b':'t'}}")
                        .fingerprint())
                .isNotEqualTo(one);
    }

    @Test
    void whatPostgresCannotKeepIsReplaced() {
        assertThat(Storable.text("{\"a\":\"x\\u0000y\ud800z\uD83D\uDE00\"}"))
                .isEqualTo("{\"a\":\"x\uFFFDy\uFFFDz\uD83D\uDE00\"}");
    }

    @Test
    void aBackslashBeforeWhatLooksLikeAnEscapeIsABackslash() {
        String path = "{\"a\":\"C:\\\\u0000\\\\\\u0000\\\"\"}";

        String kept = Storable.text(path);

        assertThat(kept).isEqualTo("{\"a\":\"C:\\\\u0000\\\\\uFFFD\\\"\"}");
        assertThat(JsonText.object(kept).getString("a")).isEqualTo("C:\\u0000\\\uFFFD\"");
    }

    private static Draft read(String text) {
        return DraftReader.read(JsonText.object(text.replace('\'', '"')));
    }
}
