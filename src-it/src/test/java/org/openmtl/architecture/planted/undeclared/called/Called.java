package org.openmtl.architecture.planted.undeclared.called;

/** A facade. */
public interface Called {
    /** Nothing in particular. */
    void call();
}
