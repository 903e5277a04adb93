/** A module that reads its rows from the outside. */
@NullMarked
package org.openmtl.architecture.planted.database;

import org.jspecify.annotations.NullMarked;
