package org.openmtl.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the root package of a module and names the modules whose facades it may call; architecture tests hold it to that. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MtlModule {
    /** Name of the module, its package below {@code org.openmtl}. */
    String name();

    /** Names of the modules this one calls. {@code shared} needs no mention. */
    String[] uses();
}
