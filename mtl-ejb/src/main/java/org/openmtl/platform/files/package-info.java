/**
 * Files that people send in pieces, over lines that break: photos of a visit, of a card, of a stand.
 *
 * <p>Words: an <em>upload</em> is a file on its way in, known by an id its owner chose; what has been <em>received</em> is safe and never
 * asked for again; a <em>complete</em> file is what was promised, byte for byte, without what the camera wrote about the place. A
 * <em>reference</em> is made by a row and opens the file to whoever sees the row. Owner: platform. Invariants: what was acknowledged
 * survives; one writer at a time per file; an id of somebody else is answered like one that nobody has; no name of a client's reaches the
 * store.
 */
@NullMarked
@MtlModule(
        name = "platform.files",
        uses = {"platform.identity", "platform.sql", "platform.upkeep"})
package org.openmtl.platform.files;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
