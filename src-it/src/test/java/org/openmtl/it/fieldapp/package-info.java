/** The field app in a real browser, on a line that is really cut. */
@NullMarked
package org.openmtl.it.fieldapp;

import org.jspecify.annotations.NullMarked;
