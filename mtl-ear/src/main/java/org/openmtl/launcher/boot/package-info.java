/**
 * The little that lies at the root of {@code mtl.jar} and is therefore visible to the server and to the application as well: the main class
 * and the log format. Nothing here may need a library.
 */
@NullMarked
package org.openmtl.launcher.boot;

import org.jspecify.annotations.NullMarked;
