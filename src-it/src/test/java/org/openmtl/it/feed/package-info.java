/** The change feed under fire: what a reader holds in the end is what the database holds. */
@NullMarked
package org.openmtl.it.feed;

import org.jspecify.annotations.NullMarked;
