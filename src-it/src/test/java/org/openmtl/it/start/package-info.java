/** The product as an operator meets it: it starts, reports its health, and survives what happens to it. */
@NullMarked
package org.openmtl.it.start;

import org.jspecify.annotations.NullMarked;
