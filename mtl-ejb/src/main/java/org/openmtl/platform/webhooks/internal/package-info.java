/** Inside of webhooks: who is told what, and sending it. */
@NullMarked
package org.openmtl.platform.webhooks.internal;

import org.jspecify.annotations.NullMarked;
