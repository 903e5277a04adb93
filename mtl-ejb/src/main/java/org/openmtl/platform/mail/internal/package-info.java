/** How mail gets to the mail server. */
@NullMarked
package org.openmtl.platform.mail.internal;

import org.jspecify.annotations.NullMarked;
