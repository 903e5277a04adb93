/**
 * Files in and out.
 *
 * <p>Words: an <em>import</em> is a file of rows on its way in: uploaded, mapped, previewed, committed; its <em>mapping</em> says which
 * column goes to which field of its <em>target</em>; every row gets a <em>verdict</em>. An <em>export</em> is a list on its way out.
 * Owner: platform. Invariants: an import is whole or not there; rows = created + updated + unchanged + rejected when it is done; a verdict
 * is kept in the transaction of its effect; a cell never reaches a spreadsheet as a formula.
 */
@NullMarked
@MtlModule(
        name = "platform.exchange",
        uses = {
            "platform.identity",
            "platform.jobs",
            "platform.listing",
            "platform.rows",
            "platform.sql",
            "platform.workbooks"
        })
package org.openmtl.platform.exchange;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
