package org.openmtl.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission a facade's verb needs. A guarded verb without one is refused. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /** One of these is enough. */
    Permission[] value();

    /** Whether the verb runs transactions of its own, each guarded again, instead of being one. */
    boolean opensTransactions() default false;
}
