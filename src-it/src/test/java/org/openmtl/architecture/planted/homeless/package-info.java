/** No module. */
@NullMarked
package org.openmtl.architecture.planted.homeless;

import org.jspecify.annotations.NullMarked;
