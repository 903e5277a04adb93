package org.openmtl.shared.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;

class ReadingFieldsTest {
    private static final Field<String> NAME =
            Field.of("name", FieldTypes.text(10)).mandatory();
    private static final Field<String> EMAIL = Field.of("email", FieldTypes.email());
    private static final Field<String> PHONE = Field.of("phone", FieldTypes.phone());
    private static final Field<String> COUNTRY = Field.of("country", FieldTypes.country());
    private static final Field<LocalDate> DAY = Field.of("day", FieldTypes.date());
    private static final Field<OffsetDateTime> MOMENT = Field.of("firstMoment", FieldTypes.instant());
    private static final Field<Boolean> AGREED = Field.of("agreed", FieldTypes.yesNo());
    private static final Field<JsonObject> MORE = Field.of("more", FieldTypes.object(40));
    private static final FieldSet FIELDS = FieldSet.of(NAME, EMAIL, PHONE, COUNTRY, DAY, MOMENT, AGREED, MORE);

    @Test
    void normalises_what_it_reads() {
        Values read = FIELDS.readNew(
                json(
                        "{'name':'  Ada ','email':' Ada@Example.ORG ','phone':'+34 600 111 222','country':'es','agreed':true}"));

        assertThat(read.get(NAME)).isEqualTo("Ada");
        assertThat(read.get(EMAIL)).isEqualTo("ada@example.org");
        assertThat(read.get(PHONE)).isEqualTo("+34600111222");
        assertThat(read.get(COUNTRY)).isEqualTo("ES");
        assertThat(read.get(AGREED)).isTrue();
        assertThat(read.has(DAY)).isFalse();
    }

    @Test
    void reads_a_national_phone_number_by_the_country_beside_it() {
        assertThat(FIELDS.readNew(json("{'name':'Ada','phone':'600 111 222','country':'ES'}"))
                        .get(PHONE))
                .isEqualTo("+34600111222");
        assertThat(refusal("{'name':'Ada','phone':'600 111 222'}"))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(tuple("phone", "phone"));
    }

    @Test
    void names_every_broken_field_at_once() {
        assertThat(refusal("{'email':'nobody','agreed':'yes','role':'ADMIN','day':'2026-02-30','more':[]}"))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactlyInAnyOrder(
                        tuple("email", "email"),
                        tuple("agreed", "type"),
                        tuple("role", "unknown-field"),
                        tuple("day", "date-time"),
                        tuple("more", "type"),
                        tuple("name", "required"));
    }

    @Test
    void refuses_text_that_is_too_long_or_that_the_database_cannot_hold() {
        assertThat(refusal("{'name':'01234567890'}"))
                .extracting(FieldError::rule)
                .containsExactly("max-length");
        assertThat(refusal("{'name':'a\\u0000b'}")).extracting(FieldError::rule).containsExactly("characters");
        assertThat(refusal("{'name':'a\\ud800b'}")).extracting(FieldError::rule).containsExactly("characters");
        assertThat(refusal("{'name':'a','more':{'k':'\\u0000'}}"))
                .extracting(FieldError::rule)
                .containsExactly("characters");
    }

    @Test
    void clears_with_null_in_a_patch_but_not_what_is_required() {
        Values patch = FIELDS.readPatch(json("{'email':null}"));
        assertThat(patch.has(EMAIL)).isTrue();
        assertThat(patch.get(EMAIL)).isNull();

        MtlProblem problem = catchThrowableOfType(MtlProblem.class, () -> FIELDS.readPatch(json("{'name':null}")));
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("name");
    }

    @Test
    void reads_days_and_moments_in_the_forms_of_real_files() throws BrokenRule {
        Reading monthFirst = Reading.STRICT;
        Reading dayFirst = new Reading(null, java.time.ZoneId.of("Europe/Madrid"), true);

        assertThat(Times.date("2/1/2018", monthFirst)).isEqualTo("2018-02-01");
        assertThat(Times.date("2/1/2018", dayFirst)).isEqualTo("2018-01-02");
        assertThat(Times.date("26.2.2018", monthFirst)).isEqualTo("2018-02-26");
        assertThat(Times.date("2018年2月26日", monthFirst)).isEqualTo("2018-02-26");
        assertThat(Times.instant("2018-02-26 19:58:54", monthFirst)).isEqualTo("2018-02-26T19:58:54Z");
        assertThat(Times.instant("2018-02-26 19:58:54", dayFirst)).isEqualTo("2018-02-26T19:58:54+01:00");
        assertThat(Times.instant("2018-02-26T19:58:54+08:00", monthFirst)).isEqualTo("2018-02-26T19:58:54+08:00");
    }

    @Test
    void knows_the_column_of_a_field() {
        assertThat(MOMENT.column()).isEqualTo("first_moment");
    }

    private static java.util.List<FieldError> refusal(String text) {
        return catchThrowableOfType(MtlProblem.class, () -> FIELDS.readNew(json(text)))
                .errors();
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
