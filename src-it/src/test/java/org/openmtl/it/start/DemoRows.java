package org.openmtl.it.start;

import java.util.List;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.ServerHome;

/**
 * What a demonstration company has.
 *
 * @param bySalesperson how many rows of each kind everybody in the field has made
 * @param season what is going on at the moment
 */
record DemoRows(List<String> bySalesperson, String season) {
    private static final String BY_SALESPERSON = """
            select p.username || ': ' || (select count(*) from relationship.account where created_by = 'person:' || p.id)
                || ' accounts, ' || (select count(*) from relationship.contact where created_by = 'person:' || p.id)
                || ' contacts, ' || (select count(*) from relationship.visit where created_by = 'person:' || p.id)
                || ' visits, ' || (select count(*) from leads.lead where created_by = 'person:' || p.id) || ' leads'
              from platform.person p where p.username like 'field%' order by 1""";

    private static final String SEASON = """
            select (select count(*) from platform.form_version) || ' forms, '
                || (select count(*) from leads.lead where accept_by > now()) || ' with clocks, '
                || (select count(distinct ticket) from events.attendee) || ' tickets, '
                || (select count(*) from relationship.finding) || ' findings, '
                || (select count(*) from relationship.promise) || ' promises'""";

    static DemoRows of(ServerHome home) {
        Database database = home.superuser();
        List<String> rows =
                database.column(BY_SALESPERSON).stream().map(String::valueOf).toList();
        return new DemoRows(rows, String.valueOf(database.column(SEASON).get(0)));
    }
}
