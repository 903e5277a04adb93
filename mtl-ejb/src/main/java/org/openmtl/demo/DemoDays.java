package org.openmtl.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.relationship.AccountView;
import org.openmtl.relationship.Accounts;
import org.openmtl.relationship.FindingFields;
import org.openmtl.relationship.FindingKind;
import org.openmtl.relationship.Findings;
import org.openmtl.relationship.LogVisit;
import org.openmtl.relationship.NoteFinding;
import org.openmtl.relationship.NotePromise;
import org.openmtl.relationship.PromiseFields;
import org.openmtl.relationship.PromiseSide;
import org.openmtl.relationship.Promises;
import org.openmtl.relationship.VisitFields;
import org.openmtl.relationship.VisitNoteFields;
import org.openmtl.relationship.VisitView;
import org.openmtl.relationship.Visits;
import org.openmtl.shared.Ids;
import org.openmtl.shared.fields.Values;

/** What one salesperson of the demonstration has before them today and tomorrow, and brought home from the visits before. */
@ApplicationScoped
class DemoDays {
    private static final List<String> ZONES = List.of("Europe/Madrid", "Asia/Shanghai");
    private static final int VISITS_A_DAY = 3;

    /** The halves of an id of version 7 from the first day of 2026. */
    private static final long FIRST_VISITS = 0x019B_76DA_A800_7001L;

    private static final long VARIANT = 0x8000_0000_0000_0000L;

    @Inject
    private Accounts accounts;

    @Inject
    private Visits visits;

    @Inject
    private Findings findings;

    @Inject
    private Promises promises;

    @Inject
    private Clock clock;

    /** Creates them as whoever acts, all or none. */
    @Transactional
    void create(int salesperson) {
        plan(salesperson);
        List<VisitView> done = visits.list(
                        new ListQuery(Map.of("state", "DONE"), "-date", ListQuery.USUAL_LIMIT, null, false))
                .items();
        List<List<String>> found = DemoTable.read("findings");
        for (int i = 0; i < found.size(); i++) {
            findings.note(new NoteFinding(Ids.next(), finding(found.get(i), done.get(i % done.size())), null));
        }
        List<List<String>> promised = DemoTable.read("promises");
        for (int i = 0; i < promised.size(); i++) {
            promises.note(new NotePromise(Ids.next(), promise(promised.get(i), done.get(i % done.size())), null));
        }
    }

    /** Whether whoever acts has them already: the first visit is there when all is. */
    boolean exist(int salesperson) {
        return Already.isThere(() -> visits.visit(first(salesperson)));
    }

    private void plan(int salesperson) {
        List<AccountView> known = accounts.list(new ListQuery(Map.of(), "name", ListQuery.USUAL_LIMIT, null, false))
                .items();
        List<List<String>> stories = DemoTable.read("visits");
        LocalDate today = LocalDate.now(clock);
        UUID id = first(salesperson);
        for (int i = 0; i < 2 * VISITS_A_DAY; i++) {
            Values planned = Values.none()
                    .with(VisitFields.ACCOUNT_ID, known.get(i % known.size()).id())
                    .with(VisitFields.DATE, today.plusDays(i / VISITS_A_DAY))
                    .with(VisitFields.TIME_ZONE, ZONES.get(salesperson))
                    .with(
                            VisitFields.PURPOSE,
                            stories.get((salesperson + i) % stories.size()).get(0));
            visits.log(new LogVisit(id, planned, null, null));
            id = Ids.next();
        }
    }

    /** The same in every installation. */
    private static UUID first(int salesperson) {
        return new UUID(FIRST_VISITS, VARIANT | salesperson);
    }

    private static Values finding(List<String> row, VisitView visit) {
        return Values.none()
                .with(VisitNoteFields.VISIT_ID, visit.id())
                .with(FindingFields.KIND, FindingKind.valueOf(row.get(0)))
                .with(FindingFields.SUBJECT, row.get(1))
                .with(FindingFields.TEXT, row.get(2))
                .with(FindingFields.FIRST_HAND, Boolean.valueOf(row.get(3)));
    }

    private Values promise(List<String> row, VisitView visit) {
        return Values.none()
                .with(VisitNoteFields.VISIT_ID, visit.id())
                .with(PromiseFields.PROMISED_BY, PromiseSide.valueOf(row.get(0)))
                .with(PromiseFields.WHO, row.get(1))
                .with(PromiseFields.TO_WHOM, row.get(2))
                .with(PromiseFields.WHAT, row.get(3))
                .with(PromiseFields.DUE_ON, LocalDate.now(clock).plusDays(Long.parseLong(row.get(4))));
    }
}
