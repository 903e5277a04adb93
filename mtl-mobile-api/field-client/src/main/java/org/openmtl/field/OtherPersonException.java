package org.openmtl.field;

/** Somebody else has signed in than the one whose data the store holds. Each person has a store of their own. */
public final class OtherPersonException extends Exception {
    private static final long serialVersionUID = 1;

    OtherPersonException() {
        super("The store belongs to another person");
    }
}
