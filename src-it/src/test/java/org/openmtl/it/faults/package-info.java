/** The fault matrix of the field protocol: real clients, the real product, and between them a line that does its worst. */
@NullMarked
package org.openmtl.it.faults;

import org.jspecify.annotations.NullMarked;
