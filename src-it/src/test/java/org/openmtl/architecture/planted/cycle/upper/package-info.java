/** Above. */
@NullMarked
@MtlModule(
        name = "planted.upper",
        uses = {"planted.lower"})
package org.openmtl.architecture.planted.cycle.upper;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
