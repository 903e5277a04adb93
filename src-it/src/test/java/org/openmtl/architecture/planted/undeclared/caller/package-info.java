/** Uses nobody, it says. */
@NullMarked
@MtlModule(
        name = "planted.caller",
        uses = {})
package org.openmtl.architecture.planted.undeclared.caller;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
