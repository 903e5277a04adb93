/** One API. */
@NullMarked
package org.openmtl.architecture.planted.siblings.rest;

import org.jspecify.annotations.NullMarked;
