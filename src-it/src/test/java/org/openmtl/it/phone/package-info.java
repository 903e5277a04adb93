/** Phones with the field client on them. */
@NullMarked
package org.openmtl.it.phone;

import org.jspecify.annotations.NullMarked;
