/**
 * Reads workbooks of Office Open XML (ECMA-376) row by row.
 *
 * <p>Words: a <em>workbook</em> has <em>sheets</em>; it is packed of <em>parts</em>, each an XML document. Owner: platform. Invariants: the
 * memory used does not grow with the file; whatever inflates too far, is too long for a cell or declares entities is refused before it
 * has an effect; no name inside becomes a path of this machine.
 */
@NullMarked
@MtlModule(
        name = "platform.workbooks",
        uses = {})
package org.openmtl.platform.workbooks;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
