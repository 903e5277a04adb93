/** Inside of touches. */
@NullMarked
package org.openmtl.leads.touches.internal;

import org.jspecify.annotations.NullMarked;
