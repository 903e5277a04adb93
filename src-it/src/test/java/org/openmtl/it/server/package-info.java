/** A full Jakarta EE server with {@code mtl.ear} in it, set up by the commands that docs/operations.md names. */
@NullMarked
package org.openmtl.it.server;

import org.jspecify.annotations.NullMarked;
