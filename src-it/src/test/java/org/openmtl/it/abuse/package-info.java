/** Requests nobody should send: each gets a problem that names what is wrong, and changes nothing. */
@NullMarked
package org.openmtl.it.abuse;

import org.jspecify.annotations.NullMarked;
