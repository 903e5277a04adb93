package org.openmtl.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests that kill or stop their server, its database or its disk, and leave it running for the next class; its constructor may ask
 * for the {@link RunningServer} or for an {@link org.openmtl.it.system.MtlSystem}. What the server has said and what its tables hold is partly
 * the doing of others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ExpendableServer.class)
public @interface KillingTest {}
