package org.openmtl.platform.customfields;

import java.util.Set;

/** Types of custom fields and which further members a definition of each may have. */
public enum CustomFieldType {
    TEXT("maxLength"),
    INTEGER("min", "max", "unit"),
    DECIMAL("scale", "min", "max", "unit"),
    YES_NO,
    /** A day of the calendar, never converted. */
    DATE,
    /** A moment, kept in UTC. */
    INSTANT,
    CHOICE("choices"),
    /** Some of the choices, each once. */
    CHOICES("choices"),
    URL,
    EMAIL,
    PHONE,
    COUNTRY;

    private final Set<String> members;

    CustomFieldType(String... members) {
        this.members = Set.of(members);
    }

    /** Whether a definition of this type may have that member. */
    public boolean allows(String member) {
        return members.contains(member);
    }

    /** Whether values are numbers. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    /** Whether values come from a list. */
    public boolean isOfChoices() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether values are texts of which a part says something. */
    public boolean isText() {
        return this == TEXT || this == URL || this == EMAIL || this == PHONE;
    }
}
