/** One day of work against every form in which the product is delivered. */
@NullMarked
package org.openmtl.it.smoke;

import org.jspecify.annotations.NullMarked;
