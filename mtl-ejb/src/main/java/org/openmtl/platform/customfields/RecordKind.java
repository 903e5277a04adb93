package org.openmtl.platform.customfields;

/** Kinds of records that have custom fields. */
public enum RecordKind {
    /** Brings facts of its source, so that it has attributes nobody defined too. */
    LEAD(true),
    ACCOUNT(false),
    CONTACT(false);

    private final boolean open;

    RecordKind(boolean open) {
        this.open = open;
    }

    /** Whether attributes that nobody defined are taken as they come. */
    public boolean isOpen() {
        return open;
    }
}
