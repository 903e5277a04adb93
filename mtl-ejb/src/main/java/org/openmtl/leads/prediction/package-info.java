/**
 * How likely a lead is won, learned from our own leads that are closed.
 *
 * <p>Words: a <em>model</em> is a regularised logistic regression over what a lead says, cut into categories, and then calibrated; its
 * <em>report</em> comes from leads it has not seen (cross-validation). Owner: leads. Invariants: a model never changes, training again
 * makes the next one; facts that are known of won leads only are left out and named; every prediction names its model.
 */
@NullMarked
@MtlModule(
        name = "leads.prediction",
        uses = {"leads", "platform.identity", "platform.rows", "platform.sql"})
package org.openmtl.leads.prediction;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
