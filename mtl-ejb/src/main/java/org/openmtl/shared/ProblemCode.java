package org.openmtl.shared;

/** An expected refusal of a module: a stable code, its HTTP status and a short English title (RFC 9457). Implemented by one enum per module. */
public interface ProblemCode {
    /** Stable identifier in kebab-case; the last part of the problem's {@code type} URI. */
    String code();

    /** HTTP status code the refusal answers with, 400 to 599. */
    int status();

    /** What kind of problem it is, the same for every occurrence. */
    String title();
}
