package org.openmtl.platform.files.internal;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** A store that cannot be written or read now: a full disk, a network that is gone. The operator reads why, the client comes back. */
final class Unwritable {
    private static final Logger LOG = Logger.getLogger(Unwritable.class.getName());

    private Unwritable() {}

    static MtlProblem refusal(IOException because) {
        LOG.log(Level.SEVERE, "the store of files cannot be used", because);
        return MtlProblem.of(CommonProblem.UNAVAILABLE, "Files cannot be kept or read now");
    }
}
