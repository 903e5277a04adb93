/** Inside of views. */
@NullMarked
package org.openmtl.leads.views.internal;

import org.jspecify.annotations.NullMarked;
