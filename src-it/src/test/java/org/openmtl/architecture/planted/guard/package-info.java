/** A module with a facade. */
@NullMarked
package org.openmtl.architecture.planted.guard;

import org.jspecify.annotations.NullMarked;
