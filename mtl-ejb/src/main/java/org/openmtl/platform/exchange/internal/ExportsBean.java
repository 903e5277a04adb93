package org.openmtl.platform.exchange.internal;

import static org.openmtl.platform.identity.Permission.EXPORT;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.openmtl.platform.exchange.Exports;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;

/** The exports facade. */
@Stateless
@Guarded
public class ExportsBean implements Exports {
    @Inject
    private ExportPlace place;

    @Inject
    private CurrentActor current;

    @Override
    @Requires(EXPORT)
    public Set<UUID> begin() {
        place.take();
        return current.get().units(EXPORT);
    }
}
