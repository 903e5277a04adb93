package org.openmtl.architecture.planted.guard.internal;

/** Hides a verb from a careless eye. */
abstract class Ancestor {
    public void inherited() {
        throw new UnsupportedOperationException();
    }
}
