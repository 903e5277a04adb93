package org.openmtl.platform.exchange;

import java.io.InputStream;
import org.openmtl.shared.MtlProblem;

/** The way in for a file. */
public interface ImportUploads {
    /**
     * Reads a file of any size row by row. Runs in no transaction of its own: a slow sender must not hold one open. Until it is through,
     * nothing of the import can be seen; when it fails, nothing is left.
     *
     * @return the import with a mapping that may do as it is
     * @throws MtlProblem validation-failed, forbidden
     */
    ImportView receive(UploadFile command, InputStream file);
}
