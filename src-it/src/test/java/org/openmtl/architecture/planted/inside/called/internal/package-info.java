/** The inside. */
@NullMarked
package org.openmtl.architecture.planted.inside.called.internal;

import org.jspecify.annotations.NullMarked;
