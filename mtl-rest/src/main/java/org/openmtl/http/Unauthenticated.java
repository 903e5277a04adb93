package org.openmtl.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A resource method that is called without an access token, because it is how one gets one. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unauthenticated {
    /** Whether a token that is sent nevertheless says who calls. */
    boolean unlessTokenIsSent() default false;
}
