package org.openmtl.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests against the one running server that all such classes share; its constructor may ask for the {@link RunningServer} or for
 * an {@link org.openmtl.it.system.MtlSystem}. Such a test makes its own rows, expects others beside them, and never stops the server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedServer.class)
public @interface MtlTest {}
