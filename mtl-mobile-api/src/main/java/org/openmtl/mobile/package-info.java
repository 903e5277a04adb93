/** The field clients' API, {@code /mobile/v1}: resources that read a request, call a facade and shape the answer. */
@NullMarked
package org.openmtl.mobile;

import org.jspecify.annotations.NullMarked;
