/** Starts the assembled product as its users do, in a process of its own, and looks into its files and its database. */
@NullMarked
package org.openmtl.it.harness;

import org.jspecify.annotations.NullMarked;
