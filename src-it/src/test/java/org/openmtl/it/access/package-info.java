/** Who may do what to which rows: signing in, roles, territories, and the database as the last line. */
@NullMarked
package org.openmtl.it.access;

import org.jspecify.annotations.NullMarked;
