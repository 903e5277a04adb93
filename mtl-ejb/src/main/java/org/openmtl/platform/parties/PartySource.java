package org.openmtl.platform.parties;

import java.util.UUID;

/**
 * A table whose rows tell of somebody; produced as a CDI bean by the module that owns the table. It needs {@code id}, {@code unit_id} and
 * {@code archived_at}.
 *
 * @param kind of its rows
 * @param table with its schema
 * @param party name, email, phone, company and website as columns of the row {@code t} or of {@code joins}, in this order
 * @param joins what else has to be read, empty for nothing
 */
public record PartySource(PartyKind kind, String table, String party, String joins) {
    /** Before every id. */
    public static final UUID START = new UUID(0, 0);
}
