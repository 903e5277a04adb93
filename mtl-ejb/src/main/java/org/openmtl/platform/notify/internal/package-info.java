/** Inside of notify: subscriptions, and how hints get to push services. */
@NullMarked
package org.openmtl.platform.notify.internal;

import org.jspecify.annotations.NullMarked;
