/** The product in the words of its users; the only tests' code that knows paths, headers and the shape of requests. */
@NullMarked
package org.openmtl.it.system;

import org.jspecify.annotations.NullMarked;
