/**
 * Business calendars: when people work, in which zone, and which days are free.
 *
 * <p>Words: a <em>calendar</em> says for each day of the week when work is done; a <em>holiday</em> is a day without work; an
 * <em>exception</em> is a day with hours of its own, such as a working Saturday; an <em>absence</em> is a time in which somebody is not
 * there. A calendar is <em>in force</em> for a person whom it is given to, else for those of the nearest unit above them. Owner: platform.
 * Invariants: every week has working time, so that every deadline comes; times of a day are local, moments are computed.
 */
@NullMarked
@MtlModule(
        name = "platform.calendars",
        uses = {"platform.identity", "platform.listing", "platform.rows", "platform.sql"})
package org.openmtl.platform.calendars;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
