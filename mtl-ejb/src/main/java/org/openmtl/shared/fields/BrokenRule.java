package org.openmtl.shared.fields;

/** A value breaks a rule of its field. Becomes a {@link org.openmtl.shared.FieldError} with the field's name. */
final class BrokenRule extends Exception {
    private static final long serialVersionUID = 1;

    private final String rule;

    BrokenRule(String rule, String message) {
        super(message, null, false, false);
        this.rule = rule;
    }

    /** Stable name of the rule, such as {@code max-length}. */
    String rule() {
        return rule;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
