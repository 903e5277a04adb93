/** Makes a database ready for the application: roles and migrations. */
@NullMarked
package org.openmtl.launcher.database;

import org.jspecify.annotations.NullMarked;
