/** Inside of assignment. */
@NullMarked
package org.openmtl.leads.assignment.internal;

import org.jspecify.annotations.NullMarked;
