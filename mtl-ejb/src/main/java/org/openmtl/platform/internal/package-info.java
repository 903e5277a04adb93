/** What the whole platform shares inside: the data source. */
@NullMarked
package org.openmtl.platform.internal;

import org.jspecify.annotations.NullMarked;
