package org.openmtl.architecture.planted.guard;

/** A facade. */
public interface Facade {
    /** Does something. */
    void verb();
}
