/** Forms on pages elsewhere. */
@NullMarked
package org.openmtl.it.webforms;

import org.jspecify.annotations.NullMarked;
