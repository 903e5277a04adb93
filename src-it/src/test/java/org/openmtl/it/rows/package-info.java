/** Accounts, contacts, visits and leads over REST. */
@NullMarked
package org.openmtl.it.rows;

import org.jspecify.annotations.NullMarked;
