package org.openmtl.http;

import java.util.List;

/** The JAX-RS providers that both APIs register. */
public final class HttpProviders {
    /** All of them. */
    public static final List<Class<?>> ALL = List.of(
            AuthenticationFilter.class,
            CrossOrigin.class,
            FormBodies.class,
            JsonBodies.class,
            ThrowableMapper.class,
            ViolationMapper.class);

    private HttpProviders() {}
}
