package org.openmtl.leads;

import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.MergeOutcome;

/**
 * What came of a change of a lead.
 *
 * @param outcome whether there was a lead to change, and what was taken over
 * @param before the lead as it was, null when nothing was taken over; {@link Leads#tell} wants it
 */
public record MergedLead(MergeOutcome outcome, @Nullable LeadView before) {}
