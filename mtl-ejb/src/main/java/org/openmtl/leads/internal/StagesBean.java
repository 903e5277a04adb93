package org.openmtl.leads.internal;

import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.MoveLead;
import org.openmtl.leads.Stages;
import org.openmtl.platform.Settings;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.rows.Rows;

/** The facade of stages. */
@Stateless
@Guarded
public class StagesBean implements Stages {
    @Inject
    private Rows rows;

    @Inject
    private Watchers watchers;

    @Inject
    private LeadMoves moves;

    @Inject
    @ConfigProperty(name = Settings.LEADS_COOL_DOWN_DAYS, defaultValue = "30")
    private int coolDownDays;

    @Inject
    @ConfigProperty(name = Settings.LEADS_MOST_RECYCLED, defaultValue = "3")
    private int mostRecycled;

    @Override
    @Requires(LEAD_WRITE)
    public LeadView enter(UUID leadId, LeadStage stage, String reason) {
        enterAll(stage, Map.of(leadId, reason));
        return rows.reach(Lead.class, leadId, LEAD_WRITE).view();
    }

    @Override
    @Requires(LEAD_WRITE)
    public void enterAll(LeadStage stage, Map<UUID, String> reasons) {
        rows.expect(Lead.class, reasons.keySet());
        Map<Lead, LeadView> befores = new LinkedHashMap<>();
        reasons.keySet().forEach(id -> {
            Lead lead = rows.live(Lead.class, id, LEAD_WRITE);
            rows.writeBefore(lead);
            befores.put(lead, lead.view());
        });
        befores.keySet().forEach(lead -> lead.enter(stage, reason(reasons, lead), rows.actor(), rows.now()));
        moves.write(befores.keySet());
        watchers.changed(befores);
    }

    private static String reason(Map<UUID, String> reasons, Lead lead) {
        return Objects.requireNonNull(reasons.get(lead.id()));
    }

    @Override
    @Requires(LEAD_WRITE)
    public LeadView qualify(MoveLead command) {
        Lead lead = rows.reach(Lead.class, command.id(), LEAD_WRITE, command.version());
        watchers.change(lead, () -> lead.enter(LeadStage.MQL, command.reason(), rows.actor(), rows.now()));
        rows.write();
        return lead.view();
    }

    @Override
    @Requires(LEAD_WRITE)
    public LeadView recycle(MoveLead command) {
        Lead lead = rows.reach(Lead.class, command.id(), LEAD_WRITE, command.version());
        Recycling rule = new Recycling(Duration.ofDays(coolDownDays), mostRecycled);
        watchers.change(lead, () -> lead.recycle(rule, command.reason(), rows.actor(), rows.now()));
        rows.write();
        return lead.view();
    }
}
