package org.openmtl.platform.customfields;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.Filter;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/**
 * The attributes of one kind of record, as they are defined at a moment. Every door judges what it brings by this class, lists filter and
 * files are read through it, and rules are checked against it. Pure.
 */
public final class DefinedAttributes {
    private static final int LONGEST = 20_000;

    /** The attributes of a record, by name. */
    public static final Field<JsonObject> FIELD = Field.of("attributes", FieldTypes.facts(LONGEST));

    /** What stands before the name of an attribute wherever it is named beside other fields. */
    public static final String PREFIX = FIELD.name() + ".";

    private final RecordKind kind;
    private final Map<String, CustomFieldView> definitions = new LinkedHashMap<>();
    private final FieldSet fields;

    private DefinedAttributes(RecordKind kind, List<CustomFieldView> known) {
        this.kind = kind;
        known.forEach(definition -> definitions.put(definition.name(), definition));
        this.fields = FieldSet.of(known.stream().map(DefinedAttributes::field).toArray(Field<?>[]::new));
    }

    /** The attributes by their definitions, archived ones too. */
    public static DefinedAttributes of(RecordKind kind, List<CustomFieldView> definitions) {
        return new DefinedAttributes(kind, definitions);
    }

    private static Field<?> field(CustomFieldView definition) {
        boolean required = definition.required() && definition.live();
        return new Field<>(PREFIX + definition.name(), AttributeTypes.of(definition), required);
    }

    /**
     * What is said of a new record by somebody who can be asked, in normal form and with defaults.
     *
     * @throws MtlProblem validation-failed, naming every attribute that breaks a rule or is missing
     */
    public Values ofNew(Values given) {
        return made(given, fields::readNew);
    }

    /**
     * What is said of a new record where nobody can be asked any more: nothing is missing.
     *
     * @throws MtlProblem validation-failed, naming every attribute that breaks a rule
     */
    public Values ofCaptured(Values given) {
        return made(given, fields::readPatch);
    }

    private Values made(Values given, Function<JsonObject, Values> read) {
        JsonObject said = said(given);
        JsonObjectBuilder complete = JsonValues.object();
        definitions.values().forEach(definition -> {
            JsonValue usual = definition.defaultValue();
            if (usual != null && definition.live() && !said.containsKey(definition.name())) {
                complete.add(definition.name(), usual);
            }
        });
        said.forEach((name, value) -> {
            if (value != JsonValue.NULL) {
                complete.add(name, value);
            }
        });
        JsonObject all = complete.build();
        Values judged = read.apply(judged(all));
        return all.isEmpty() && said.isEmpty()
                ? given
                : given.with(FIELD, after(JsonObject.EMPTY_JSON_OBJECT, all, judged));
    }

    /**
     * A merge patch (RFC 7396) in which the attributes are those that there will be afterwards: null takes a name away, what is not named stays.
     *
     * @param known the record as it is
     * @throws MtlProblem validation-failed, naming every attribute that breaks a rule or must not be cleared
     */
    public Values ofChange(Values known, Values patch) {
        if (!patch.has(FIELD)) {
            return patch;
        }
        JsonObject before = said(known);
        JsonObject given = patch.get(FIELD);
        JsonObject change = given == null ? cleared(before) : given;
        return patch.with(FIELD, after(before, change, fields.readPatch(judged(change))));
    }

    private static JsonObject cleared(JsonObject before) {
        JsonObjectBuilder cleared = JsonValues.object();
        before.keySet().forEach(cleared::addNull);
        return cleared.build();
    }

    private static JsonObject said(Values values) {
        return Objects.requireNonNullElse(values.get(FIELD), JsonObject.EMPTY_JSON_OBJECT);
    }

    /** What the definitions have a say in, under the names that faults are told by. */
    private JsonObject judged(JsonObject attributes) {
        JsonObjectBuilder judged = JsonValues.object();
        attributes.forEach((name, value) -> {
            if (!kind.isOpen() || definitions.containsKey(name)) {
                judged.add(PREFIX + name, value);
            }
        });
        return judged.build();
    }

    private JsonObject after(JsonObject before, JsonObject change, Values judged) {
        JsonObjectBuilder after = JsonValues.object(before);
        change.forEach((name, raw) -> {
            Field<?> field = fields.named(PREFIX + name);
            JsonValue value = field == null ? raw : json(judged.get(field));
            if (value == JsonValue.NULL) {
                after.remove(name);
            } else {
                after.add(name, value);
            }
        });
        return limited(after.build());
    }

    private static JsonObject limited(JsonObject attributes) {
        if (attributes.toString().length() > LONGEST) {
            throw MtlProblem.invalid(
                    FIELD.name(), "max-length", "must have at most " + LONGEST + " characters as JSON, all together");
        }
        return attributes;
    }

    private static JsonValue json(@Nullable Object value) {
        return value == null ? JsonValue.NULL : AttributeTypes.json(value);
    }

    /**
     * Filters of a list, one for each attribute, archived ones too.
     *
     * @param finder function that finds rows of the territory by a part of their attributes
     * @param untilFound function that tells how many rows to go through in order
     */
    public List<Filter> filters(String finder, String untilFound) {
        return fields.all().stream()
                .map(field -> Filter.holding(field, FIELD.column(), value -> part(field, value), finder, untilFound))
                .toList();
    }

    private static String part(Field<?> field, Object value) {
        return JsonValues.object()
                .add(field.name().substring(PREFIX.length()), AttributeTypes.json(value))
                .build()
                .toString();
    }

    /** The field for texts that bear its name with the prefix, archived or not; to be {@link #folded} afterwards. */
    public Optional<Field<?>> column(String name) {
        return Optional.ofNullable(fields.named(name));
    }

    /** Fields of their own for the columns of a file, to be {@link #folded} afterwards. */
    public Field<?>[] columns() {
        return live().stream()
                .<Field<?>>map(definition -> Objects.requireNonNull(fields.named(PREFIX + definition.name())))
                .toArray(Field<?>[]::new);
    }

    /** What files may call those columns. */
    public Map<String, String> synonyms() {
        Map<String, String> synonyms = new HashMap<>();
        live().forEach(definition -> definition
                .label()
                .values()
                .forEach(label -> synonyms.put(((JsonString) label).getString(), PREFIX + definition.name())));
        return synonyms;
    }

    /** A row of a file with its columns of attributes as attributes. */
    public Values folded(Values row) {
        JsonObjectBuilder attributes = JsonValues.object(said(row));
        Values others = row.only(field -> !field.name().startsWith(PREFIX));
        row.fields().stream()
                .filter(field -> !others.has(field))
                .forEach(field -> attributes.add(field.name().substring(PREFIX.length()), json(row.get(field))));
        return others.fields().size() == row.fields().size() ? row : others.with(FIELD, attributes.build());
    }

    private Collection<CustomFieldView> live() {
        return definitions.values().stream().filter(CustomFieldView::live).toList();
    }

    /**
     * Why a rule cannot do that with an attribute; empty when it can, or when nobody has defined the attribute.
     *
     * @param name of the attribute, without prefix
     * @param values it is compared with
     */
    public Optional<String> unfit(String name, Comparison comparison, List<String> values) {
        CustomFieldView definition = definitions.get(name);
        if (definition == null) {
            return Optional.empty();
        }
        if (!comparison.fits(definition.type())) {
            return Optional.of("does not go with a field of type " + definition.type());
        }
        return comparison == Comparison.EQUALITY
                ? values.stream()
                        .map(value -> unreadable(definition, value))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /** Rules compare codes, not labels, and make no difference between capitals. */
    private Optional<String> unreadable(CustomFieldView definition, String value) {
        if (definition.type().isOfChoices()) {
            boolean known = AttributeTypes.codes(definition).stream().anyMatch(value::equalsIgnoreCase);
            return known ? Optional.empty() : Optional.of("\"" + value + "\" is none of the choices");
        }
        try {
            FieldSet.readValue(Objects.requireNonNull(fields.named(PREFIX + definition.name())), value);
            return Optional.empty();
        } catch (MtlProblem broken) {
            return Optional.of("\"" + value + "\" " + broken.errors().get(0).message());
        }
    }
}
