/**
 * Custom fields: what a company asks of its leads, accounts and contacts beyond what everybody asks.
 *
 * <p>Words: a <em>definition</em> says what values of one <em>attribute</em> of one kind of record keep to; the attributes of a record stand
 * by name in its column {@code attributes}. Owner: platform. Invariants: kind, name and type of a definition never change; a definition is
 * archived, never deleted, and no choice is ever taken away, so that every value can be read for ever; attributes are judged in one place,
 * {@link org.openmtl.platform.customfields.DefinedAttributes}, whatever the door.
 */
@NullMarked
@MtlModule(
        name = "platform.customfields",
        uses = {"platform.feed", "platform.identity", "platform.listing", "platform.rows", "platform.sql"})
package org.openmtl.platform.customfields;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
