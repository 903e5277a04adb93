/** Fields that a company adds to leads, accounts and contacts. */
@NullMarked
package org.openmtl.it.customfields;

import org.jspecify.annotations.NullMarked;
