package org.openmtl.leads.internal;

import static org.openmtl.platform.identity.Permission.LEAD_READ;
import static org.openmtl.platform.identity.Permission.LEAD_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.leads.MergedLead;
import org.openmtl.leads.PossibleDuplicate;
import org.openmtl.leads.StageChange;
import org.openmtl.leads.duplicates.DuplicateActions;
import org.openmtl.leads.duplicates.Entrance;
import org.openmtl.platform.customfields.AttributeDefinitions;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.relationship.References;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The leads facade. */
@Stateless
@Guarded
public class LeadsBean implements Leads {
    private static final Set<String> NOBODY_TO_ASK = Set.of("mobile", "web-form");

    static final ListDefinition<LeadView> LIST = ListDefinition.of("leads.lead", LeadView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .sortedBy(Field.of("updatedAt", FieldTypes.instant()))
            .filteredBy(
                    Filter.equal(LeadFields.STAGE),
                    Filter.equal(LeadFields.SEGMENT),
                    Filter.equal(LeadFields.ORIGIN),
                    Filter.equal(Field.of("ownerId", FieldTypes.id())),
                    Filter.equal(LeadFields.ACCOUNT_ID),
                    Filter.equal(LeadFields.UNIT_ID),
                    Filter.equal(LeadFields.EXTERNAL_ID),
                    Filter.equal(LeadFields.EMAIL),
                    Filter.equal(LeadFields.PHONE),
                    Filter.found(
                            Field.of("q", FieldTypes.text(100)),
                            "leads.search_leads",
                            "leads.leads_until_found",
                            "search"));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private References references;

    @Inject
    private LeadQueries queries;

    @Inject
    private Watchers watchers;

    @Inject
    private LeadParties parties;

    @Inject
    private Admissions admissions;

    @Inject
    private Winners winners;

    @Inject
    private AttributeDefinitions attributes;

    @Inject
    private RawPayloads payloads;

    @Override
    @Requires(LEAD_WRITE)
    public LeadView capture(CaptureLead command) {
        Optional<UUID> earlier = repetitions.earlier(command.once(), command.id());
        if (earlier.isPresent()) {
            return lead(earlier.get());
        }
        Lead lead = add(List.of(command)).get(0);
        return lead.view(duplicatesOf(lead));
    }

    @Override
    @Requires(LEAD_WRITE)
    public void captureQuietly(List<CaptureLead> commands) {
        add(commands);
    }

    private List<Lead> add(List<CaptureLead> commands) {
        DefinedAttributes defined = attributes.of(RecordKind.LEAD);
        Map<Entrance, DuplicateActions> known = new HashMap<>();
        List<Lead> leads = commands.stream()
                .map(command -> written(command.with(attributesOf(command, defined)), known))
                .toList();
        watchers.captured(leads);
        payloads.keep(leads, commands);
        return leads;
    }

    private Lead written(CaptureLead command, Map<Entrance, DuplicateActions> known) {
        check(command.values());
        UUID unit = rows.unitWithin(LEAD_WRITE, command.values().get(LeadFields.UNIT_ID));
        Values values = admissions.admitted(new Entrance(unit, command.channel()), command.values(), known);
        Lead lead = new Lead(command.with(values), unit, rows.actor(), rows.now());
        rows.add(lead);
        return lead;
    }

    /** Somebody on the road or on a web page cannot be asked again. */
    private static Values attributesOf(CaptureLead command, DefinedAttributes defined) {
        return NOBODY_TO_ASK.contains(command.channel())
                ? defined.ofCaptured(command.values())
                : defined.ofNew(command.values());
    }

    @Override
    @Requires(LEAD_READ)
    public LeadView lead(UUID id) {
        return rows.reach(Lead.class, id, LEAD_READ).view();
    }

    @Override
    @Requires(LEAD_READ)
    public Optional<UUID> mergedInto(UUID id) {
        return rows.find(Lead.class, id, LEAD_READ).map(Lead::mergedInto);
    }

    @Override
    @Requires(LEAD_READ)
    public Slice<LeadView> list(ListQuery query) {
        List<Filter> more =
                attributes.filters(RecordKind.LEAD, query, "leads.leads_holding", "leads.leads_until_found");
        return rows.list(LIST.with(more), query, LEAD_READ);
    }

    @Override
    @Requires(LEAD_WRITE)
    public LeadView change(UUID id, long version, Values patch) {
        Lead lead = rows.reach(Lead.class, id, LEAD_WRITE, version);
        Values taken = taken(lead, patch);
        watchers.change(lead, () -> lead.change(taken, rows.actor(), rows.now()));
        rows.write();
        return lead.view();
    }

    @Override
    @Requires(LEAD_WRITE)
    public MergedLead mergeQuietly(UUID id, MergePatch patch) {
        List<LeadView> before = new ArrayList<>(1);
        MergeOutcome outcome = merge(id, patch, (lead, values) -> {
            Values taken = taken(lead, values);
            before.add(lead.view());
            lead.change(taken, rows.actor(), rows.now());
        });
        return new MergedLead(outcome, before.isEmpty() ? null : before.get(0));
    }

    private MergeOutcome merge(UUID id, MergePatch patch, BiConsumer<Lead, Values> take) {
        Optional<Lead> named = rows.find(Lead.class, id, LEAD_WRITE);
        Optional<Lead> winner = named.flatMap(winners::of);
        if (winner.isEmpty()) {
            return rows.merge(named, lead -> LeadMerge.of(patch, lead), take);
        }
        MergePatch unseen = new MergePatch(0, Set.of(), patch.values());
        MergeOutcome outcome = rows.merge(winner, lead -> LeadMerge.of(unseen, lead), take);
        return new MergeOutcome(outcome.state(), named.orElseThrow().version(), outcome.changed(), outcome.lost());
    }

    @Override
    @Requires(LEAD_WRITE)
    public void tell(List<LeadView> before) {
        Map<Lead, LeadView> changed = new LinkedHashMap<>();
        before.forEach(view ->
                rows.find(Lead.class, view.id(), LEAD_WRITE).ifPresent(lead -> changed.putIfAbsent(lead, view)));
        watchers.changed(changed);
    }

    @Override
    @Requires(LEAD_WRITE)
    public void expect(Collection<UUID> ids) {
        rows.expect(Lead.class, ids);
    }

    private Values taken(Lead lead, Values values) {
        check(values);
        if (values.has(LeadFields.UNIT_ID)) {
            rows.unitWithin(LEAD_WRITE, values.get(LeadFields.UNIT_ID));
        }
        return attributes.ofChange(RecordKind.LEAD, lead.values(), values);
    }

    @Override
    @Requires(LEAD_WRITE)
    public void archive(UUID id, long version) {
        Lead lead = rows.reach(Lead.class, id, LEAD_WRITE, version);
        watchers.change(lead, () -> lead.archive(rows.actor(), rows.now()));
    }

    @Override
    @Requires(LEAD_READ)
    public List<PossibleDuplicate> duplicates(UUID id) {
        return parties.duplicates(id, rows.reach(Lead.class, id, LEAD_READ).values());
    }

    @Override
    @Requires(LEAD_READ)
    public List<StageChange> stages(UUID id) {
        rows.reach(Lead.class, id, LEAD_READ);
        return queries.stages(id);
    }

    private List<PossibleDuplicate> duplicatesOf(Lead lead) {
        return parties.duplicates(lead.id(), lead.values());
    }

    private void check(Values values) {
        references.check(
                values.get(LeadFields.ACCOUNT_ID), values.get(LeadFields.CONTACT_ID), values.get(LeadFields.VISIT_ID));
    }
}
