/** Resources beside the guard. */
@NullMarked
package org.openmtl.architecture.planted.resource;

import org.jspecify.annotations.NullMarked;
