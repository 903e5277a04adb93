/** Is called nevertheless. */
@NullMarked
@MtlModule(
        name = "planted.called",
        uses = {})
package org.openmtl.architecture.planted.undeclared.called;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
