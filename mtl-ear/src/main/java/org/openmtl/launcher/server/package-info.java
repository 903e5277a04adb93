/** Payara Micro: starts it with the application, sees that the application really runs, and stops it without cutting requests. */
@NullMarked
package org.openmtl.launcher.server;

import org.jspecify.annotations.NullMarked;
