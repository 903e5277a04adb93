/**
 * The keys of the server and what is signed with them.
 *
 * <p>Owner: platform. Invariants: a key is made once, kept in the database, the same on every node, and never leaves the server; each
 * purpose has its own.
 */
@NullMarked
@MtlModule(
        name = "platform.keys",
        uses = {"platform.sql"})
package org.openmtl.platform.keys;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
