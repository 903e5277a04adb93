/** Below. */
@NullMarked
@MtlModule(
        name = "planted.lower",
        uses = {"planted.upper"})
package org.openmtl.architecture.planted.cycle.lower;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
