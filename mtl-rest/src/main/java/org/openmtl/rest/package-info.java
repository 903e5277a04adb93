/** The back office's API, {@code /api/v1}: resources that read a request, call a facade and shape the answer. */
@NullMarked
package org.openmtl.rest;

import org.jspecify.annotations.NullMarked;
