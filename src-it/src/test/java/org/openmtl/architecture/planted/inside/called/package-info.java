/** Has an inside. */
@NullMarked
@MtlModule(
        name = "planted.called",
        uses = {})
package org.openmtl.architecture.planted.inside.called;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
