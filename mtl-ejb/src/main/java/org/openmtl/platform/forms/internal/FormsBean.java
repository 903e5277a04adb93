package org.openmtl.platform.forms.internal;

import static org.openmtl.platform.identity.Permission.FORM_READ;
import static org.openmtl.platform.identity.Permission.FORM_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.forms.FormFields;
import org.openmtl.platform.forms.FormView;
import org.openmtl.platform.forms.Forms;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.Ids;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.Labels;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** The forms facade. */
@Stateless
@Guarded
public class FormsBean implements Forms {
    private static final RecordReader<FormView> READER = RecordReader.of(FormView.class);
    private static final String SELECT = "SELECT " + READER.columns("f") + " FROM platform.form f WHERE ";
    private static final String ONE = SELECT + "f.id = ?";

    /** Served by form_created. */
    private static final String NEWEST =
            SELECT + "f.archived_at IS NULL ORDER BY f.created_at DESC, f.id DESC LIMIT " + MOST;

    private static final String ADD = "INSERT INTO platform.form (id, name, purpose) VALUES (?, CAST(? AS jsonb), ?)";

    /** The database numbers the versions. */
    private static final String PUBLISH =
            "INSERT INTO platform.form_version (form_id, definition) VALUES (?, CAST(? AS json)) RETURNING v";

    /** The same text may have been published twice; the newest of them is what a repetition is about. */
    private static final String PUBLISHED = """
            SELECT v FROM platform.form_version
             WHERE form_id = ? AND definition::text = CAST(? AS json)::text ORDER BY v DESC LIMIT 1
            """;

    @Inject
    private Sql sql;

    @Inject
    private Repetitions repetitions;

    @Inject
    private PublishedForms published;

    @Override
    @Requires(FORM_WRITE)
    public FormView add(UUID id, Values values, @Nullable Once once) {
        JsonObject name = Objects.requireNonNull(values.get(FormFields.NAME));
        String broken = Labels.broken(name, Labels.LONGEST);
        if (!broken.isEmpty()) {
            throw MtlProblem.invalid("name", "value", broken);
        }
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isEmpty()) {
            sql.run(ADD, id, name.toString(), values.get(FormFields.PURPOSE));
        }
        return form(earlier.orElse(id));
    }

    @Override
    @Requires(FORM_READ)
    public List<FormView> list() {
        return sql.list(NEWEST, READER::read);
    }

    @Override
    @Requires(FORM_WRITE)
    public int publish(UUID id, JsonObject definition, @Nullable Once once) {
        FormView form = form(id);
        List<FieldError> errors = DefinitionCheck.errors(definition);
        if (!errors.isEmpty()) {
            throw MtlProblem.invalid(errors);
        }
        JsonArray questions = definition.getJsonArray("questions");
        JsonObject kept = JsonValues.object()
                .add("name", definition.getOrDefault("name", form.name()))
                .add("questions", questions)
                .build();
        boolean repeated = repetitions.earlier(once, Ids.next()).isPresent();
        return sql.first(repeated ? PUBLISHED : PUBLISH, row -> row.getInt(1), id, kept.toString())
                .orElseThrow();
    }

    @Override
    @Requires(FORM_READ)
    public JsonObject version(UUID id, long number) {
        JsonObject text = published.text(id, number).orElseThrow(() -> MtlProblem.notFound("form version", id));
        return JsonValues.object()
                .add("id", id.toString())
                .add("v", number)
                .addAll(JsonValues.object(text))
                .build();
    }

    private FormView form(UUID id) {
        return sql.first(ONE, READER::read, id).orElseThrow(() -> MtlProblem.notFound("form", id));
    }
}
