/** Business that knows HTTP. */
@NullMarked
package org.openmtl.architecture.planted.http;

import org.jspecify.annotations.NullMarked;
