/** Inside of attribution. */
@NullMarked
package org.openmtl.leads.attribution.internal;

import org.jspecify.annotations.NullMarked;
