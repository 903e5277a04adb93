/** Loads an HTTP server from within this process and takes the times. */
@NullMarked
package org.openmtl.bench.load;

import org.jspecify.annotations.NullMarked;
