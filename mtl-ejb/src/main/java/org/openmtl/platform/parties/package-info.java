/**
 * Finds whoever may be the same person or company among all leads, contacts and accounts.
 *
 * <p>Words: a <em>party key</em> is what one row of some <em>kind</em> is found and compared by; a <em>crowd</em> holds those who have a key
 * in common with somebody asked about. Owner: platform. Invariants: one key for each row that is not archived, in the row's own unit; nobody
 * is found outside the actor's territory; what is shared by very many never floods an answer.
 */
@NullMarked
@MtlModule(
        name = "platform.parties",
        uses = {"platform.identity", "platform.matching", "platform.sql", "platform.upkeep"})
package org.openmtl.platform.parties;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
