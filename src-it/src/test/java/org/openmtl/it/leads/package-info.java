/** Leads from the first touch to the hand-over and what comes back. */
@NullMarked
package org.openmtl.it.leads;

import org.jspecify.annotations.NullMarked;
