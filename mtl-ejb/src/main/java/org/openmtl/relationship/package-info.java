/**
 * Customers: accounts, the contacts there, and the visits we pay them.
 *
 * <p>Words: an <em>account</em> is a customer or prospect company; a <em>contact</em> is a person there; a <em>visit</em> is planned,
 * checked in, done; a <em>finding</em> and a <em>promise</em> come out of one. Owner: relationship. Invariants: contacts, visits and what comes out of them are in the territory of their account; a visit is never refused
 * for being late.
 */
@NullMarked
@MtlModule(
        name = "relationship",
        uses = {
            "platform.customfields",
            "platform.identity",
            "platform.listing",
            "platform.matching",
            "platform.outbox",
            "platform.parties",
            "platform.rows",
            "platform.sql",
            "platform.feed",
            "platform.forms"
        })
package org.openmtl.relationship;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
