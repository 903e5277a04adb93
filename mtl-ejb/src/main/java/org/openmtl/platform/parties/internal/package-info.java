/** The table of party keys. */
@NullMarked
package org.openmtl.platform.parties.internal;

import org.jspecify.annotations.NullMarked;
