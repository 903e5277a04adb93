/** The least a server can do: HTTP, JSON, one statement, no rights, no rules, no trace. */
@NullMarked
package org.openmtl.bench.bare;

import org.jspecify.annotations.NullMarked;
