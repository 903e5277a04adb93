/** Says whom it uses. */
@NullMarked
@MtlModule(
        name = "planted.caller",
        uses = {"planted.called"})
package org.openmtl.architecture.planted.inside.caller;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
