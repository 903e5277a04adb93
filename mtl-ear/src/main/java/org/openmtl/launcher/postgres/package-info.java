/** The PostgreSQL that OpenMTL brings along and runs as its own process when no other is configured. */
@NullMarked
package org.openmtl.launcher.postgres;

import org.jspecify.annotations.NullMarked;
