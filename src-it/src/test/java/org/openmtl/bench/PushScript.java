package org.openmtl.bench;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a push of 50 costs PostgreSQL at least, as a script of pgbench: one transaction, and the inserts in the portions that the driver
 * makes of a batch, which are powers of two. What matches, scores and routes leads is not in it.
 */
final class PushScript {
    private static final String BEGIN = """
            \\set n random(1, 900000000000)
            SELECT CAST(uuidv7() AS text) AS first \\gset
            BEGIN;
            SELECT platform.act(:actor, :person, :device, 'bench');
            SELECT pg_advisory_xact_lock(20261122, :client_id);
            SELECT op_id, n, fingerprint, result FROM platform.op_seen
             WHERE person_id = :person AND op_id = ANY (ARRAY[%1$s])
            UNION ALL
            SELECT op_id, n, NULL, NULL FROM platform.op_seen WHERE device_id = :device AND n = ANY (ARRAY[%2$s]);
            SELECT * FROM relationship.account WHERE id IN (:account);
            """;
    private static final String VISITS = """
            INSERT INTO relationship.visit (id, account_id, captured_at, clock_skew_ms, created_at, created_by, date, device_at, form, gps,
                note, outcome, owner_id, photos, state, time_zone, unit_id, updated_at, updated_by, version) VALUES %s;
            """;
    private static final String VISIT = """
            (%s, :account, now(), 0, now(), :actor, '2026-11-22', now(), '{"formId":"x","v":7,"a":{"q1":4,"q2": true,"q3":"B"}}',
             '{"lat":40.41678,"lon":-3.70379,"acc":12}', 'Asked for an offer of 40 units until the end of the month', 'FOLLOW_UP', :person,
             '[]', 'DONE', 'Europe/Madrid', :unit, now(), :actor, 1)""";
    private static final String LEADS = """
            INSERT INTO leads.lead (id, attributes, channel, company, created_at, created_by, email, name, origin, owner_id, phone, stage,
                stage_since, unit_id, updated_at, updated_by, version) VALUES %s;
            """;
    private static final String LEAD = """
            (%s, '{}', 'mobile', 'Compilers', now(), :actor, right(:first, 12) || '%2$d@example.net', 'Grace Visitor ' || right(:first, 12),
             'fair', :person, '+34699' || CAST(CAST(:n AS bigint) %% 1000000 + 1000000 AS text), 'INQUIRY', now(), :unit, now(), :actor, 1)""";
    private static final String READ = "SELECT * FROM leads.lead WHERE id IN (%s);\n";
    private static final String PATCH = """
            UPDATE leads.lead SET note = 'Called back, wants a demonstration', stage = 'MQL', stage_since = now(), updated_at = now(),
                   version = 2 WHERE id = %s AND version = 1;
            """;
    private static final String SEEN = """
            INSERT INTO platform.op_seen (person_id, op_id, device_id, n, fingerprint, result) VALUES %s;
            """;
    private static final String ONE_SEEN =
            "(:person, %s, :device, CAST(:n AS bigint) + %d, sha256('x'), '{\"st\":\"applied\",\"v\":1}')";

    private static final int[] VISIT_PORTIONS = {8, 4};
    private static final int[] LEAD_PORTIONS = {16, 8, 4, 2};
    private static final int[] SEEN_PORTIONS = {32, 16, 2};
    private static final int FIRST_LEAD = 12;
    private static final int PATCHES = 8;

    private PushScript() {}

    static String text() {
        String ids = list(0, PushedDay.OPERATIONS, PushScript::id);
        String numbers = list(0, PushedDay.OPERATIONS, i -> "CAST(:n AS bigint) + " + i);
        return BEGIN.formatted(ids, numbers)
                + portions(VISITS, VISIT_PORTIONS, 0, i -> VISIT.formatted(id(i)))
                + portions(LEADS, LEAD_PORTIONS, FIRST_LEAD, i -> LEAD.formatted(id(i), i))
                + READ.formatted(list(FIRST_LEAD, PATCHES, PushScript::id))
                + IntStream.range(FIRST_LEAD, FIRST_LEAD + PATCHES)
                        .mapToObj(i -> PATCH.formatted(id(i)))
                        .collect(Collectors.joining())
                + portions(SEEN, SEEN_PORTIONS, 0, i -> ONE_SEEN.formatted(id(i), i))
                + "COMMIT;\n";
    }

    private static String portions(String insert, int[] sizes, int from, IntFunction<String> row) {
        StringBuilder text = new StringBuilder();
        int first = from;
        for (int size : sizes) {
            text.append(insert.formatted(list(first, size, row)));
            first += size;
        }
        return text.toString();
    }

    private static String list(int from, int count, IntFunction<String> each) {
        return IntStream.range(from, from + count).mapToObj(each).collect(Collectors.joining(", "));
    }

    /** Ids of one push differ in their last two digits. */
    private static String id(int i) {
        return "CAST(left(:first, 34) || '%02x' AS uuid)".formatted(i);
    }
}
