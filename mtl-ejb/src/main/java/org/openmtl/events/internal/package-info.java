/** Inside of events. */
@NullMarked
package org.openmtl.events.internal;

import org.jspecify.annotations.NullMarked;
