package org.openmtl.field;

/** Nobody is signed in any more. Local data stay as they are, and the outbox goes on after the next sign-in of the same person. */
public final class SignInNeededException extends Exception {
    private static final long serialVersionUID = 1;

    SignInNeededException(String why) {
        super(why);
    }
}
