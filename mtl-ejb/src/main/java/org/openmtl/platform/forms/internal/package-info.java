/** Inside of forms. */
@NullMarked
package org.openmtl.platform.forms.internal;

import org.jspecify.annotations.NullMarked;
