/**
 * Mail to people outside, the one way to send it.
 *
 * <p>Words: a <em>mail</em> is written down in the transaction that gives cause for it, then <em>sent</em> by SMTP to the operator's mail
 * server, in one or more <em>attempts</em>. Owner: platform. Invariants: a mail whose transaction failed is never sent; one that was
 * committed is sent at least once, with the same Message-ID each time, or declared dead after 72 hours or when the server refuses it for
 * good; what it says is forgotten as soon as it is over; no transaction is open while something is sent; neither addresses nor texts are
 * logged; a mail server that is down makes nothing else wait.
 */
@NullMarked
@MtlModule(
        name = "platform.mail",
        uses = {"platform.sql", "platform.upkeep"})
package org.openmtl.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
