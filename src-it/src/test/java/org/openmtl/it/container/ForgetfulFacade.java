package org.openmtl.it.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.openmtl.platform.identity.Guarded;

/** A facade whose author forgot to say which permission its verb needs. */
@Guarded
@Transactional
@ApplicationScoped
class ForgetfulFacade {
    String verb() {
        return "let through";
    }
}
