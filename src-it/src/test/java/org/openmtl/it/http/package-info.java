/** Speaks HTTP: politely through a client, and rudely byte by byte. */
@NullMarked
package org.openmtl.it.http;

import org.jspecify.annotations.NullMarked;
