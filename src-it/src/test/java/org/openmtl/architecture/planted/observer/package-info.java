/** An API that observes. */
@NullMarked
package org.openmtl.architecture.planted.observer;

import org.jspecify.annotations.NullMarked;
