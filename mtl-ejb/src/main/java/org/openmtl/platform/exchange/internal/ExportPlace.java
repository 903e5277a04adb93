package org.openmtl.platform.exchange.internal;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** A request's place among the exports; given back when the request ends, however it does. */
@RequestScoped
class ExportPlace {
    @Inject
    private ExportPlaces places;

    private boolean taken;

    void take() {
        if (!taken) {
            places.take();
            taken = true;
        }
    }

    @PreDestroy
    void giveBack() {
        if (taken) {
            places.giveBack();
        }
    }
}
