package org.openmtl.leads.scoring.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.touches.TouchView;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.JsonText;

/**
 * Marks clicks that machines made, as soon as they are recorded and those near them in time as well: the payload that tells is gone after
 * 90 days, the mark stays. Members of a payload that tell: {@code mail}, {@code link}, {@code userAgent}, {@code method}, {@code trap}.
 */
@ApplicationScoped
class MarkingMachines {
    private static final String CLICKED = "email.clicked";
    private static final String DELIVERED = "email.delivered";

    /** Served by touch_lead. */
    private static final String NEAR = """
            SELECT t.lead_id, t.id, t.at, t.kind, t.campaign, t.content, t.payload
              FROM leads.touch t
             WHERE t.lead_id = ANY (?) AND t.at BETWEEN ? AND ? AND t.kind IN ('email.clicked', 'email.delivered')
            """;

    private static final String MARK = "SELECT leads.mark_machine_touches(?)";
    private static final int MINUTES_NEAR = 15;

    @Inject
    private Sql sql;

    /** What is near the clicks of one lead. */
    private static final class Mails {
        final List<MachineClicks.Click> clicks = new ArrayList<>();
        final Map<String, Instant> delivered = new HashMap<>();
    }

    void mark(List<TouchView> touches) {
        List<TouchView> clicks =
                touches.stream().filter(touch -> touch.kind().equals(CLICKED)).toList();
        if (clicks.isEmpty()) {
            return;
        }
        Set<UUID> machines = new HashSet<>();
        near(clicks).values().forEach(mails -> machines.addAll(MachineClicks.among(mails.clicks, mails.delivered)));
        if (!machines.isEmpty()) {
            sql.each(MARK, row -> {}, machines);
        }
    }

    private Map<UUID, Mails> near(List<TouchView> clicks) {
        Set<UUID> leads = clicks.stream().map(TouchView::leadId).collect(Collectors.toSet());
        List<Instant> times =
                clicks.stream().map(click -> click.at().toInstant()).sorted().toList();
        Map<UUID, Mails> byLead = new HashMap<>();
        sql.each(
                NEAR,
                row -> note(byLead.computeIfAbsent(row.getObject("lead_id", UUID.class), first -> new Mails()), row),
                leads,
                times.get(0).minusSeconds(MINUTES_NEAR * 60),
                times.get(times.size() - 1).plusSeconds(MINUTES_NEAR * 60));
        return byLead;
    }

    private static void note(Mails mails, ResultSet row) throws SQLException {
        String text = row.getString("payload");
        JsonObject payload = JsonText.object(text == null ? JsonText.EMPTY_OBJECT : text);
        String mail = payload.getString("mail", row.getString("campaign") + "/" + row.getString("content"));
        Instant at = Sql.instant(row, "at");
        if (row.getString("kind").equals(DELIVERED)) {
            mails.delivered.merge(mail, at, (one, other) -> one.isAfter(other) ? one : other);
        } else {
            mails.clicks.add(new MachineClicks.Click(
                    row.getObject("id", UUID.class),
                    at,
                    mail,
                    text(payload, "link", row.getString("content")),
                    text(payload, "userAgent", null),
                    text(payload, "method", null),
                    payload.getBoolean("trap", false)));
        }
    }

    private static @Nullable String text(JsonObject payload, String member, @Nullable String otherwise) {
        String text = payload.getString(member, "");
        return text.isEmpty() ? otherwise : Objects.requireNonNull(text);
    }
}
