/** How chores are shared out among nodes. */
@NullMarked
package org.openmtl.platform.upkeep.internal;

import org.jspecify.annotations.NullMarked;
