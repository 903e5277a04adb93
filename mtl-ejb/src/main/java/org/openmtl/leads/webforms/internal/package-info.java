/** Inside of web forms. */
@NullMarked
package org.openmtl.leads.webforms.internal;

import org.jspecify.annotations.NullMarked;
