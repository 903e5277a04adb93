/**
 * The one way to list rows: filters and sorts from an allow-list, keyset cursors that are opaque and signed, and one shape of SQL that
 * an index serves at any size of table.
 *
 * <p>Owner: platform. Invariants: nothing of a query's text reaches the SQL; a page costs what its rows cost, not what lies before it.
 */
@NullMarked
@MtlModule(
        name = "platform.listing",
        uses = {"platform.keys", "platform.sql"})
package org.openmtl.platform.listing;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
