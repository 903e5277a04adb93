/**
 * What has happened, told to whoever wants to know.
 *
 * <p>Words: a <em>fact</em> says in the past tense what became of a <em>subject</em>, such as a lead; it is <em>appended</em> in the
 * transaction that made it so, and a <em>relay</em> tells it to each <em>listener</em> in a transaction of that listener's own. Owner:
 * platform. Invariants: a fact whose transaction failed never was, and one that was committed reaches every listener that wants it, at
 * least once, whatever node dies; a listener hears the facts about one subject in their order; one that fails keeps nobody else waiting.
 */
@NullMarked
@MtlModule(
        name = "platform.outbox",
        uses = {"platform.identity", "platform.sql", "platform.upkeep"})
package org.openmtl.platform.outbox;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
