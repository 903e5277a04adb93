/** Inside of leads. */
@NullMarked
package org.openmtl.leads.internal;

import org.jspecify.annotations.NullMarked;
