/** Two APIs that borrow from each other. */
@NullMarked
package org.openmtl.architecture.planted.siblings;

import org.jspecify.annotations.NullMarked;
