package org.openmtl.platform.forms.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Types of questions and which further members each may have. */
enum QuestionType {
    TEXT("text"),
    LONG_TEXT("longText"),
    NUMBER("number", "unit", "min", "max"),
    INTEGER("integer", "unit", "min", "max"),
    CHOICE("choice", "choices"),
    CHOICES("choices", "choices"),
    YES_NO("yesNo"),
    DATE("date"),
    RATING("rating", "min", "max");

    private final String code;
    private final List<String> members;

    QuestionType(String code, String... members) {
        this.code = code;
        this.members = List.of(members);
    }

    static Optional<QuestionType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** Whether a question of this type may have that member. */
    boolean allows(String member) {
        return members.contains(member);
    }

    boolean isOfChoices() {
        return this == CHOICE || this == CHOICES;
    }
}
