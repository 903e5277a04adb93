/** A module that shows its entity. */
@NullMarked
package org.openmtl.architecture.planted.entities;

import org.jspecify.annotations.NullMarked;
