/** Inside of the contract with LTC. */
@NullMarked
package org.openmtl.leads.ltc.internal;

import org.jspecify.annotations.NullMarked;
