/** Inside of audit. */
@NullMarked
package org.openmtl.platform.audit.internal;

import org.jspecify.annotations.NullMarked;
