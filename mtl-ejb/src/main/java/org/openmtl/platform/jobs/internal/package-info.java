/** Inside of jobs. */
@NullMarked
package org.openmtl.platform.jobs.internal;

import org.jspecify.annotations.NullMarked;
