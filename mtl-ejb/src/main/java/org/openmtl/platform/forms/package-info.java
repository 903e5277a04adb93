/**
 * Forms: questions put together once and answered many times, on a phone mostly.
 *
 * <p>Words: a <em>form</em> has a name and a purpose; publishing a <em>definition</em> makes a <em>version</em> of it. Owner: platform.
 * Invariants: a published version never changes and is never taken back, so that answers to it can be read for ever; a question is shown
 * or not by answers to questions before it only.
 */
@NullMarked
@MtlModule(
        name = "platform.forms",
        uses = {"platform.feed", "platform.identity", "platform.rows", "platform.sql"})
package org.openmtl.platform.forms;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
