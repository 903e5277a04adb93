package org.openmtl.platform.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.platform.exchange.ImportTarget;
import org.openmtl.platform.exchange.ImportedRow;
import org.openmtl.platform.exchange.Verdict;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Reading;

class MappingColumnsTest {
    private static final Field<String> NAME = Field.of("name", FieldTypes.text(20));
    private static final Field<String> EMAIL = Field.of("email", FieldTypes.email());
    private static final Field<OffsetDateTime> SEEN_AT = Field.of("seenAt", FieldTypes.instant());
    private static final FieldSet FIELDS =
            FieldSet.of(NAME, EMAIL, SEEN_AT, Field.of("attributes", FieldTypes.object(1000)));

    @Test
    void goes_by_names_then_by_synonyms_and_keeps_the_rest_as_attributes() {
        Mapping mapping = suggested("E-Mail", "客户", "last seen", "has_name", "NAME", "id", "mail");

        assertThat(mapping.targets())
                .containsExactly(
                        "email", "attributes.客户", "seenAt", "attributes.has_name", "name", null, "attributes.mail");
    }

    @Test
    void takes_the_first_synonym_when_no_column_bears_the_fields_name() {
        assertThat(suggested("mail", "姓名", "Full Name").targets())
                .containsExactly("email", "name", "attributes.Full Name");
    }

    @Test
    void leaves_out_what_is_not_mentioned() {
        Mapping mapping = suggested("a", "b").changed(Map.of("b", "name"), FIELDS);

        assertThat(mapping.targets()).containsExactly(null, "name");
    }

    @Test
    void names_every_column_that_is_wrong() {
        Map<String, String> wanted = new HashMap<>(Map.of("a", "nothing", "b", "attributes.", "x", "name"));

        MtlProblem problem =
                catchThrowableOfType(MtlProblem.class, () -> suggested("a", "b").changed(wanted, FIELDS));

        assertThat(problem.errors())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactlyInAnyOrder(
                        tuple("a", "unknown-field"), tuple("b", "unknown-field"), tuple("x", "unknown-column"));
    }

    @Test
    void gives_a_field_to_one_column_only() {
        MtlProblem problem = catchThrowableOfType(
                MtlProblem.class, () -> suggested("a", "b").changed(Map.of("a", "name", "b", "name"), FIELDS));

        assertThat(problem.errors()).extracting(FieldError::rule).containsExactly("unique-field");
    }

    @Test
    void reads_a_row_by_the_mapping_the_date_order_and_the_zone() {
        ImportedRow row = read("'=Ada", "3/4/2026 10:00", "x y").row();

        assertThat(row).isNotNull();
        assertThat(row.values().get(NAME)).isEqualTo("=Ada");
        assertThat(row.values().get(SEEN_AT)).isEqualTo(OffsetDateTime.parse("2026-04-03T10:00:00+02:00"));
    }

    @Test
    void says_of_a_row_all_that_is_wrong() {
        assertThat(read("A name of more than twenty characters", "yesterday", "")
                        .errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("name", "seenAt");
        assertThat(read("Ada", "").errors()).extracting(FieldError::rule).containsExactly("columns");
    }

    @Test
    void knows_a_row_by_what_it_says_in_whatever_form() {
        assertThat(key("Ada", "3/4/2026 10:00", "x")).isEqualTo(key(" Ada ", "2026-04-03T08:00:00Z", "x"));
        assertThat(key("Ada", "3/4/2026 10:00", "x")).isNotEqualTo(key("Ada", "3/4/2026 10:00", "y"));
    }

    private static String key(String... cells) {
        ImportedRow row = read(cells).row();
        assertThat(row).isNotNull();
        return row.key();
    }

    private static RowReader.Read read(String... cells) {
        Mapping mapping = new Mapping(List.of("n", "d", "f"), Arrays.asList("name", "seenAt", "attributes.f"));
        return new RowReader(mapping, Map.of(), FIELDS, new Reading(null, ZoneId.of("Europe/Madrid"), true))
                .read(1, List.of(cells));
    }

    private static Mapping suggested(String... columns) {
        return Mapping.suggested(List.of(columns), new Target());
    }

    private static final class Target implements ImportTarget {
        @Override
        public String kind() {
            return "things";
        }

        @Override
        public FieldSet fields() {
            return FIELDS;
        }

        @Override
        public Map<String, String> synonyms() {
            return Map.of("mail", "email", "last seen", "seenAt", "full name", "name", "姓名", "name");
        }

        @Override
        public Set<String> leftOut() {
            return Set.of("id");
        }

        @Override
        public List<String> tables() {
            return List.of();
        }

        @Override
        public List<Verdict> judge(UUID unitId, List<ImportedRow> rows) {
            return List.of();
        }

        @Override
        public List<Verdict> apply(UUID unitId, List<ImportedRow> rows) {
            return List.of();
        }
    }
}
