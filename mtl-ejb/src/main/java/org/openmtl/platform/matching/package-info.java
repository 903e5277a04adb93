/**
 * Whether two records tell of the same person or company.
 *
 * <p>Words: a <em>party</em> is what a lead, a contact or an account says of somebody; its <em>traits</em> are the forms in which parties are
 * compared; a <em>match rule</em> says how much alike parties of one <em>tier</em> must be; what is done about them is not said here. Owner:
 * platform. Invariants: pure functions, the same answer at every door and on every node; comparing is symmetric.
 */
@NullMarked
@MtlModule(
        name = "platform.matching",
        uses = {})
package org.openmtl.platform.matching;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
