/** Serves the field app at {@code /field/}: static files with their own policy, caching and compression. */
@NullMarked
package org.openmtl.mobile.app;

import org.jspecify.annotations.NullMarked;
