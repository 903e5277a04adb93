/** The product as a phone meets it: pushes that are sent again, at once, or broken off. */
@NullMarked
package org.openmtl.it.mobile;

import org.jspecify.annotations.NullMarked;
