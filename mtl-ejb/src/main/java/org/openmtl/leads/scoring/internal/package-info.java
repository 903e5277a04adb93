/** Inside of scoring: the pure rules, the kept scores and what keeps them up. */
@NullMarked
package org.openmtl.leads.scoring.internal;

import org.jspecify.annotations.NullMarked;
