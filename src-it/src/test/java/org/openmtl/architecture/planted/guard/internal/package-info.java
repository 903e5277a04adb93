/** Its inside. */
@NullMarked
package org.openmtl.architecture.planted.guard.internal;

import org.jspecify.annotations.NullMarked;
