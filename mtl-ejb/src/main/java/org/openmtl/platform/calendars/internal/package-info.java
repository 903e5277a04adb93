/** Inside of calendars. */
@NullMarked
package org.openmtl.platform.calendars.internal;

import org.jspecify.annotations.NullMarked;
