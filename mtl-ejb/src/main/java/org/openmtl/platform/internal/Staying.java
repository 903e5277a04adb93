package org.openmtl.platform.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.openmtl.platform.Stopping;

/** A node that stops is not ready: load balancers send requests elsewhere while it finishes those it has. */
@Readiness
@ApplicationScoped
public class Staying implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("staying").status(!Stopping.hasBegun()).build();
    }
}
