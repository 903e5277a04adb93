/** Holds the OpenAPI contracts to what the code offers, and their examples to their schemas. */
@NullMarked
package org.openmtl.contract;

import org.jspecify.annotations.NullMarked;
