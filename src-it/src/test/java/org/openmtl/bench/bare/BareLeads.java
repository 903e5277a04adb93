package org.openmtl.bench.bare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** One insert, one list by keyset. */
final class BareLeads {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] GIVEN = {"name", "company", "email", "phone", "country", "city", "origin"};

    private static final String INSERT = """
            INSERT INTO bench.lead (id, unit_id, stage, stage_since, name, company, email, phone, country, city, origin, channel,
                                    attributes, version, fv, created_at, created_by, updated_at, updated_by)
            VALUES (?, '00000000-0000-7000-8000-000000000000', 'INQUIRY', now(), ?, ?, ?, ?, ?, ?, ?, 'rest',
                    '{}', 1, '{}', now(), 'bench', now(), 'bench')
            """;

    /** Served by the index on (stage, created_at, id). */
    private static final String LIST = """
            SELECT id, version, unit_id, owner_id, stage, stage_since, name, company, job_title, email, phone, country, city, origin,
                   channel, note, marketing_consent, first_contact_at, won_at, account_id, contact_id, visit_id, external_id,
                   attributes, created_at, created_by, updated_at, updated_by
              FROM bench.lead WHERE stage = ? AND (created_at, id) < (CAST(? AS timestamptz), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
             ORDER BY created_at DESC, id DESC LIMIT 21
            """;

    private final DataSource dataSource;

    BareLeads(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    String capture(byte[] body) throws SQLException, IOException {
        JsonNode lead = JSON.readTree(body);
        UUID id = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            for (int i = 0; i < GIVEN.length; i++) {
                insert.setString(i + 2, lead.path(GIVEN[i]).asText());
            }
            insert.executeUpdate();
        }
        return ((ObjectNode) lead).put("id", id.toString()).toString();
    }

    /** The query is {@code stage&before}. */
    String list(String query) throws SQLException {
        String[] stageAndTime = query.split("&", 2);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement list = connection.prepareStatement(LIST)) {
            list.setString(1, stageAndTime[0]);
            list.setString(2, stageAndTime[1]);
            try (ResultSet row = list.executeQuery()) {
                return items(row).toString();
            }
        }
    }

    private static ObjectNode items(ResultSet row) throws SQLException {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        String[] names = names(row.getMetaData());
        while (row.next()) {
            ObjectNode item = items.addObject();
            for (int i = 0; i < names.length; i++) {
                item.put(names[i], row.getString(i + 1));
            }
        }
        return page;
    }

    private static String[] names(ResultSetMetaData columns) throws SQLException {
        String[] names = new String[columns.getColumnCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = columns.getColumnLabel(i + 1);
        }
        return names;
    }
}
