/** Inside of relationship. */
@NullMarked
package org.openmtl.relationship.internal;

import org.jspecify.annotations.NullMarked;
