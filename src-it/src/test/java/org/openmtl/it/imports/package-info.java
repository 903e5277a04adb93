/** Leads out of files and into files: real ones, odd ones, broken ones and malicious ones. */
@NullMarked
package org.openmtl.it.imports;

import org.jspecify.annotations.NullMarked;
