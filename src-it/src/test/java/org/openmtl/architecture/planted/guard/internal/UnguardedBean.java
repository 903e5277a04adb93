package org.openmtl.architecture.planted.guard.internal;

import jakarta.ejb.Stateless;
import org.openmtl.architecture.planted.guard.Facade;

/** Breaks the rule that every facade is guarded. */
@Stateless
public class UnguardedBean implements Facade {
    @Override
    public void verb() {
        throw new UnsupportedOperationException();
    }
}
