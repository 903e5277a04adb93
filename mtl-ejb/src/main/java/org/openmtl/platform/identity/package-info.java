/**
 * Who somebody is and what they may do.
 *
 * <p>Words: a <em>person</em> holds <em>roles</em> at <em>units</em>; a role grants <em>permissions</em> in that unit and everything
 * below it; an <em>actor</em> is whoever stands behind a transaction. Owner: platform. Invariants: nothing is allowed that no role
 * grants; every transaction states its actor before its first statement, and the database enforces the territory once more.
 */
@NullMarked
@MtlModule(
        name = "platform.identity",
        uses = {"platform.keys", "platform.listing", "platform.sql"})
package org.openmtl.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
