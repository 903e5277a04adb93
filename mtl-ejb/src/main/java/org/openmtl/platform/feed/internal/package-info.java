/** Inside of the feed: cursors, the statements that read the log, and the rows they show. */
@NullMarked
package org.openmtl.platform.feed.internal;

import org.jspecify.annotations.NullMarked;
