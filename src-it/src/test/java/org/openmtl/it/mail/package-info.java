/** A mail server that the product hands its mail in at. */
@NullMarked
package org.openmtl.it.mail;

import org.jspecify.annotations.NullMarked;
