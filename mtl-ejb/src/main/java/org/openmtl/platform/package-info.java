/** What every business module stands on: identity, audit, change feed, jobs and exchange; and the settings of the product. */
@NullMarked
package org.openmtl.platform;

import org.jspecify.annotations.NullMarked;
