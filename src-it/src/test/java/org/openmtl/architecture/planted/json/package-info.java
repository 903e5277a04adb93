/** A module that makes its JSON the slow way. */
@NullMarked
package org.openmtl.architecture.planted.json;

import org.jspecify.annotations.NullMarked;
