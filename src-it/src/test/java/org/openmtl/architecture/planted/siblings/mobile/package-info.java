/** The other. */
@NullMarked
package org.openmtl.architecture.planted.siblings.mobile;

import org.jspecify.annotations.NullMarked;
