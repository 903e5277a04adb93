/** Facts on their way to other systems. */
@NullMarked
package org.openmtl.it.webhooks;

import org.jspecify.annotations.NullMarked;
