/** Inside of identity: the guard, people and units, sign-in, tokens. */
@NullMarked
package org.openmtl.platform.identity.internal;

import org.jspecify.annotations.NullMarked;
