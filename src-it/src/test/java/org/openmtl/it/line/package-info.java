/** A line to the server that breaks, waits, repeats or lies, as a test wants it to. */
@NullMarked
package org.openmtl.it.line;

import org.jspecify.annotations.NullMarked;
