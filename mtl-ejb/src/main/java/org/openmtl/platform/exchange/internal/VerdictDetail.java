package org.openmtl.platform.exchange.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.Lookalike;
import org.openmtl.platform.exchange.Verdict;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.fields.JsonText;

/** What a verdict says beside its outcome, as a column keeps it. */
record VerdictDetail(List<FieldError> errors, List<Lookalike> duplicates) {
    private static final VerdictDetail NOTHING = new VerdictDetail(List.of(), List.of());
    private static final String ERRORS = "errors";
    private static final String DUPLICATES = "duplicates";

    /** Null when there is nothing to say, which is usual. */
    static @Nullable String text(Verdict verdict) {
        if (verdict.errors().isEmpty() && verdict.duplicates().isEmpty()) {
            return null;
        }
        JsonArrayBuilder errors = JsonValues.array();
        verdict.errors()
                .forEach(error -> errors.add(
                        JsonValues.array().add(error.field()).add(error.rule()).add(error.message())));
        JsonArrayBuilder duplicates = JsonValues.array();
        verdict.duplicates().forEach(other -> duplicates.add(array(other)));
        JsonObject detail = JsonValues.object()
                .add(ERRORS, errors)
                .add(DUPLICATES, duplicates)
                .build();
        return detail.toString();
    }

    private static JsonArrayBuilder array(Lookalike other) {
        JsonArrayBuilder array =
                JsonValues.array().add(other.kind()).add(other.id().toString()).add(other.match());
        return other.tier() == null ? array : array.add(other.tier());
    }

    private static Lookalike lookalike(JsonArray other) {
        String tier = other.size() > 3 ? other.getString(3) : null;
        return new Lookalike(other.getString(0), UUID.fromString(other.getString(1)), other.getString(2), tier);
    }

    static VerdictDetail of(@Nullable String text) {
        if (text == null) {
            return NOTHING;
        }
        JsonObject detail = JsonText.object(text);
        List<FieldError> errors = new ArrayList<>();
        for (JsonArray error : detail.getJsonArray(ERRORS).getValuesAs(JsonArray.class)) {
            errors.add(new FieldError(error.getString(0), error.getString(1), error.getString(2)));
        }
        List<Lookalike> duplicates = new ArrayList<>();
        for (JsonArray other : detail.getJsonArray(DUPLICATES).getValuesAs(JsonArray.class)) {
            duplicates.add(lookalike(other));
        }
        return new VerdictDetail(errors, duplicates);
    }

    /** What was wrong, in a line for a person. */
    static String problem(@Nullable String text) {
        return of(text).errors().stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
    }
}
