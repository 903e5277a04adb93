/** Inside of keys: making, sharing and remembering them. */
@NullMarked
package org.openmtl.platform.keys.internal;

import org.jspecify.annotations.NullMarked;
