package org.openmtl.launcher;

/** The configuration cannot work; the message tells the operator which part and what is expected. Exit status 2. */
public final class BadConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadConfiguration(String message) {
        super(message);
    }
}
