package org.openmtl.platform.customfields;

/** What a rule does with an attribute. */
public enum Comparison {
    /** Asks whether it is there. */
    PRESENCE,
    /** Compares it with values. */
    EQUALITY,
    /** Looks for a part of a text. */
    PART,
    /** Puts it in an order with numbers. */
    ORDER,
    /** Takes it for a number or a band of numbers such as 51-200. */
    BAND;

    boolean fits(CustomFieldType type) {
        return switch (this) {
            case PRESENCE, EQUALITY -> true;
            case PART -> type.isText();
            case ORDER -> type.isNumber();
            case BAND -> type.isNumber() || type == CustomFieldType.TEXT || type == CustomFieldType.CHOICE;
        };
    }
}
