package org.openmtl.it.faults;

import java.util.Set;
import java.util.TreeSet;
import org.openmtl.it.harness.Database;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.Team;

/**
 * A unit of a test's own with somebody who works there and an account to visit.
 *
 * @param superuser a way in past the product
 * @param team the unit
 * @param username who works there
 * @param account its one account
 */
record Territory(Database superuser, Team team, String username, Row account) {
    private static final String STORED = """
            select 'account ' || id || ' v' || version from relationship.account where unit_id = ?::uuid and archived_at is null
            union all
            select 'contact ' || id || ' v' || version from relationship.contact where unit_id = ?::uuid and archived_at is null
            union all
            select 'visit ' || id || ' v' || version from relationship.visit where unit_id = ?::uuid and archived_at is null
            union all
            select 'lead ' || id || ' v' || version from leads.lead where unit_id = ?::uuid and archived_at is null""";

    static Territory found(MtlSystem mtl, Database superuser) {
        Team team = Team.found(mtl);
        String username = team.hire("FIELD");
        return new Territory(superuser, team, username, mtl.accounts(username).create("name", "Visited " + username));
    }

    /** All rows the database has there, as {@link FieldPhone#rows()} tells them. */
    Set<String> stored() {
        Set<String> stored = new TreeSet<>();
        String unit = team.id();
        superuser.column(STORED, unit, unit, unit, unit).forEach(row -> stored.add(String.valueOf(row)));
        return stored;
    }

    /** How many rows of a table it has. */
    long count(String table) {
        return superuser.number("select count(*) from " + table + " where unit_id = ?::uuid", team.id());
    }
}
