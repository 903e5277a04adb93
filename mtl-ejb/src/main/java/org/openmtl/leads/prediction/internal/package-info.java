/** Inside of prediction. */
@NullMarked
package org.openmtl.leads.prediction.internal;

import org.jspecify.annotations.NullMarked;
