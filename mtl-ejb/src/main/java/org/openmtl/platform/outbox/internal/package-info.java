/** Inside of the outbox: its tables and the relay. */
@NullMarked
package org.openmtl.platform.outbox.internal;

import org.jspecify.annotations.NullMarked;
