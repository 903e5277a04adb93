/**
 * The one way to send a statement past the persistence provider: in the running transaction, arguments apart from the text, rows read
 * into records.
 *
 * <p>Owner: platform. Invariants: no text of a caller becomes SQL; an exception of the database keeps its SQLState, for the error policy.
 */
@NullMarked
@MtlModule(
        name = "platform.sql",
        uses = {})
package org.openmtl.platform.sql;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
