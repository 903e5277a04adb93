/** How leads are merged, and what it takes to undo it. */
@NullMarked
package org.openmtl.leads.merging.internal;

import org.jspecify.annotations.NullMarked;
