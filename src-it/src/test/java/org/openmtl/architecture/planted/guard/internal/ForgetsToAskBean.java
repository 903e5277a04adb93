package org.openmtl.architecture.planted.guard.internal;

import jakarta.ejb.Stateless;
import org.openmtl.architecture.planted.guard.Facade;
import org.openmtl.platform.identity.Guarded;

/** Breaks the rule that each verb names its permission. */
@Stateless
@Guarded
public class ForgetsToAskBean implements Facade {
    @Override
    public void verb() {
        throw new UnsupportedOperationException();
    }
}
