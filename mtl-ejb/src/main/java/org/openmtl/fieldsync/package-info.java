/**
 * What field clients bring: operations made without a connection, often hours ago, sent again whenever an answer got lost.
 *
 * <p>Words: an <em>operation</em> is one thing somebody did in the field, with an id of its own; a <em>push</em> brings up to fifty of
 * them; a <em>captured fact</em> (a visit, a lead) happened whether we like it or not, a <em>patch</em> only wishes. Owner: platform.
 * Invariants: an operation has its effect once, however often and however parallel it is sent; each gets its own verdict and none
 * spoils the others; a captured fact is never lost: what cannot be taken as it is waits for a person.
 */
@NullMarked
@MtlModule(
        name = "fieldsync",
        uses = {
            "platform.files",
            "platform.identity",
            "platform.listing",
            "platform.rows",
            "platform.sql",
            "platform.upkeep",
            "relationship",
            "leads",
            "events"
        })
package org.openmtl.fieldsync;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
