/** Inside of custom fields. */
@NullMarked
package org.openmtl.platform.customfields.internal;

import org.jspecify.annotations.NullMarked;
