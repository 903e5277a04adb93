/** Inside of exchange. */
@NullMarked
package org.openmtl.platform.exchange.internal;

import org.jspecify.annotations.NullMarked;
