package org.openmtl.architecture.planted.observer;

import jakarta.enterprise.event.Observes;

/** Breaks the rule that APIs observe nothing. */
public class Listens {
    void on(@Observes String event) {
        throw new UnsupportedOperationException(event);
    }
}
