package org.openmtl.leads.touches.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.touches.RecordTouch;
import org.openmtl.leads.touches.TouchView;
import org.openmtl.leads.touches.Touches;
import org.openmtl.leads.touches.internal.TouchRecorder.Placed;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.JsonValues;

/** The table of touches. Many go in one statement, as JSON that the database unfolds. */
@ApplicationScoped
class TouchRows {
    private static final RecordReader<TouchView> READER = RecordReader.of(TouchView.class);
    private static final String COLUMNS = READER.columns("t");

    private static final String GIVEN = """
            jsonb_to_recordset(CAST(? AS jsonb)) AS g(id uuid, unit_id uuid, lead_id uuid, at timestamptz, kind text, channel text,
                campaign text, content text, utm jsonb, machine boolean, source_key text, payload jsonb)
            """;

    /** In the order of the index on source keys, so that two who record the same wait for each other in one order. */
    private static final String ADD = """
            INSERT INTO leads.touch AS t (id, unit_id, lead_id, at, kind, channel, campaign, content, utm, machine, source_key, payload)
            SELECT g.id, g.unit_id, g.lead_id, coalesce(g.at, now()), g.kind, g.channel, g.campaign, g.content, coalesce(g.utm, '{}'), g.machine,
                   g.source_key, g.payload
              FROM %s ORDER BY g.unit_id, g.source_key, g.id
            ON CONFLICT DO NOTHING RETURNING %s
            """.formatted(GIVEN, COLUMNS);

    /** Served by the primary key and touch_source. */
    private static final String KNOWN = """
            WITH g AS (SELECT * FROM %1$s)
            SELECT %2$s, g.id AS given FROM g JOIN leads.touch t ON t.id = g.id AND t.lead_id = g.lead_id
            UNION ALL
            SELECT %2$s, g.id AS given FROM g JOIN leads.touch t ON t.unit_id = g.unit_id AND t.source_key = g.source_key
            """.formatted(GIVEN, COLUMNS);

    /** Served by touch_lead. */
    private static final String OF_LEAD = "SELECT " + COLUMNS
            + " FROM leads.touch t WHERE t.lead_id = ? ORDER BY t.at DESC, t.id DESC LIMIT " + Touches.MOST_SHOWN;

    private static final String UNITS = "SELECT id, unit_id FROM leads.lead WHERE id = ANY (?)";

    @Inject
    private Sql sql;

    /** Units of the leads that the actor sees. */
    Map<UUID, UUID> units(Collection<UUID> leadIds) {
        Map<UUID, UUID> units = new HashMap<>();
        sql.each(UNITS, row -> units.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), leadIds);
        return units;
    }

    /** Adds those that are new, and answers them. */
    List<TouchView> add(List<Placed> touches) {
        return sql.list(ADD, READER::read, json(touches));
    }

    /** By the id they were given now, touches that were recorded before. */
    Map<UUID, TouchView> known(List<Placed> touches) {
        Map<UUID, TouchView> known = new HashMap<>();
        sql.each(KNOWN, row -> known.put(row.getObject("given", UUID.class), READER.read(row)), json(touches));
        return known;
    }

    List<TouchView> of(UUID leadId) {
        return sql.list(OF_LEAD, READER::read, leadId);
    }

    private static String json(List<Placed> touches) {
        JsonArrayBuilder all = JsonValues.array();
        touches.forEach(touch -> all.add(json(touch)));
        return all.build().toString();
    }

    private static JsonObject json(Placed placed) {
        RecordTouch touch = placed.touch();
        JsonObjectBuilder json = JsonValues.object()
                .add("id", placed.id().toString())
                .add("unit_id", String.valueOf(placed.unitId()))
                .add("lead_id", touch.leadId().toString())
                .add("kind", touch.kind())
                .add("machine", touch.machine());
        add(json, "at", touch.at() == null ? null : touch.at().toString());
        add(json, "channel", touch.channel());
        add(json, "campaign", touch.campaign());
        add(json, "content", touch.content());
        add(json, "source_key", touch.sourceKey());
        add(json, "utm", touch.utm());
        add(json, "payload", touch.payload());
        return json.build();
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable JsonValue value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}
