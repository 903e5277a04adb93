/** The inside of the module. */
@NullMarked
package org.openmtl.architecture.planted.apiinside.internal;

import org.jspecify.annotations.NullMarked;
