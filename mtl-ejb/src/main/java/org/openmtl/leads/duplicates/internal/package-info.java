/** Inside of duplicates. */
@NullMarked
package org.openmtl.leads.duplicates.internal;

import org.jspecify.annotations.NullMarked;
