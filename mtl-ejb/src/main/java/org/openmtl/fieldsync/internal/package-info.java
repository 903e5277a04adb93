/** Inside of field sync: reading operations, running them exactly once, and what each kind does. */
@NullMarked
package org.openmtl.fieldsync.internal;

import org.jspecify.annotations.NullMarked;
