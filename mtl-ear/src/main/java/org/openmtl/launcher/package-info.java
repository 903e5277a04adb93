/**
 * Starts OpenMTL on one machine: reads the configuration, starts a PostgreSQL when none is configured, migrates the database, starts the
 * server, and stops all of it in order.
 */
@NullMarked
package org.openmtl.launcher;

import org.jspecify.annotations.NullMarked;
