/** Tests of the client against a server made of a few maps, which says what the real one says. */
@NullMarked
package org.openmtl.field;

import org.jspecify.annotations.NullMarked;
