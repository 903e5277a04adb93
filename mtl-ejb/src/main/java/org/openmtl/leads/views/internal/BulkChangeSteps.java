package org.openmtl.leads.views.internal;

import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.Leads;
import org.openmtl.leads.views.BulkChangeLead;
import org.openmtl.leads.views.BulkChangeLead.Outcome;
import org.openmtl.leads.views.BulkChangeView;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/** One lead of a bulk change: its change and the note of it are one transaction, apart from all others. */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkChangeSteps {
    private static final String LEAD = "SELECT version, to_jsonb(l) FROM leads.lead l WHERE id = ?";
    private static final String BEFORE =
            "SELECT changed_version, before FROM leads.bulk_change_lead WHERE change_id = ? AND number = ?";

    @Inject
    private Sql sql;

    @Inject
    private Leads leads;

    @Inject
    private BulkChangeLeads items;

    /**
     * Changes or archives the lead.
     *
     * @throws MtlProblem whatever is refused of that lead
     */
    @Requires(LEAD_WRITE)
    public void change(BulkChangeView change, BulkChangeLead lead) {
        Known known = sql.first(LEAD, Known::of, lead.leadId()).orElseThrow(() -> missing(lead.leadId()));
        JsonObject patch = change.change();
        if (patch == null) {
            leads.archive(lead.leadId(), known.version());
            items.changed(change.id(), lead, null, known.version() + 1);
            return;
        }
        Values wanted = LeadFields.ALL.readPatch(patch);
        JsonObject before = before(wanted, known.row());
        if (wanted.differingFrom(LeadFields.ALL.readPatch(before)).isEmpty()) {
            items.became(change.id(), lead, Outcome.UNCHANGED, null);
            return;
        }
        long version = leads.change(lead.leadId(), known.version(), wanted).version();
        items.changed(change.id(), lead, before.toString(), version);
    }

    /**
     * Puts the lead back, unless it has changed since.
     *
     * @throws MtlProblem whatever is refused of that lead
     */
    @Requires(LEAD_WRITE)
    public void putBack(BulkChangeView change, BulkChangeLead lead) {
        Known done = sql.first(BEFORE, Known::of, change.id(), lead.number()).orElseThrow();
        leads.change(lead.leadId(), done.version(), LeadFields.ALL.readPatch(done.row()));
        items.became(change.id(), lead, Outcome.UNDONE, null);
    }

    private static JsonObject before(Values wanted, JsonObject row) {
        JsonObjectBuilder before = JsonValues.object();
        for (Field<?> field : wanted.fields()) {
            JsonValue stored = row.getOrDefault(field.column(), JsonValue.NULL);
            before.add(field.name(), field.type().isPatchedByName() ? named(wanted.get(field), stored) : stored);
        }
        return before.build();
    }

    /** What a patch by name would have to say to be taken back: null for what there was not. */
    private static JsonValue named(@Nullable Object patch, JsonValue stored) {
        if (!(patch instanceof JsonObject names) || !(stored instanceof JsonObject known)) {
            return stored;
        }
        JsonObjectBuilder before = JsonValues.object();
        names.keySet().forEach(name -> before.add(name, known.getOrDefault(name, JsonValue.NULL)));
        return before.build();
    }

    private static MtlProblem missing(UUID id) {
        return MtlProblem.of(CommonProblem.NOT_FOUND, "No lead with id " + id);
    }

    private record Known(long version, JsonObject row) {
        static Known of(ResultSet result) throws SQLException {
            @Nullable String row = result.getString(2);
            return new Known(result.getLong(1), JsonText.object(row == null ? JsonText.EMPTY_OBJECT : row));
        }
    }
}
