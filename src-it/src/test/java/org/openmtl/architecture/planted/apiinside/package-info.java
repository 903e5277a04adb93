/** An API and a module. */
@NullMarked
package org.openmtl.architecture.planted.apiinside;

import org.jspecify.annotations.NullMarked;
