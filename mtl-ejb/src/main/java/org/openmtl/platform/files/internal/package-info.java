/** How files are taken in, looked at, kept and handed out. */
@NullMarked
package org.openmtl.platform.files.internal;

import org.jspecify.annotations.NullMarked;
