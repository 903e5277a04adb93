package org.openmtl.leads.merging.internal;

import static org.openmtl.platform.identity.Permission.LEAD_MERGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.merging.MergeLeads;
import org.openmtl.leads.merging.MergeProblem;
import org.openmtl.leads.merging.MergeView;
import org.openmtl.leads.merging.Merges;
import org.openmtl.leads.merging.internal.MergedField.From;
import org.openmtl.platform.Settings;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.Ids;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** The merges facade. */
@Stateless
@Guarded
public class MergesBean implements Merges {
    private static final String WHY = "merged";
    private static final String WHY_BACK = "merge undone";

    /** A merge is never archived. */
    private static final ListDefinition<MergeView> LIST = ListDefinition.of(
                    "(SELECT m.*, NULL::timestamptz AS archived_at FROM leads.merge m)", MergeView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .filteredBy(
                    Filter.equal(Field.of("winnerId", FieldTypes.id())),
                    Filter.equal(Field.of("loserId", FieldTypes.id())));

    @Inject
    private Rows rows;

    @Inject
    private Repetitions repetitions;

    @Inject
    private LeadRows leads;

    @Inject
    private Children children;

    @Inject
    private MergeStore merges;

    @Inject
    private PairStore pairs;

    @Inject
    private News news;

    @Inject
    @ConfigProperty(name = Settings.LEADS_MERGE_UNDO_DAYS, defaultValue = "30")
    private int undoDays;

    /** Two leads that may be merged. */
    private record Two(LeadRow winner, LeadRow loser) {
        private List<MergedField> plan() {
            return MergePlan.of(winner, loser);
        }
    }

    @Override
    @Requires(LEAD_MERGE)
    public MergeView preview(MergeLeads command) {
        Two two = two(command);
        UUID unit = two.winner.unitId();
        return new MergeView(
                null, unit, command.winner(), command.loser(), shown(two.plan()), null, null, null, null, null);
    }

    @Override
    @Requires(LEAD_MERGE)
    public MergeView merge(MergeLeads command) {
        UUID id = Ids.next();
        Optional<UUID> earlier =
                repetitions.earlier(command.once(), id).or(() -> merges.standing(command.loser(), command.winner()));
        if (earlier.isPresent()) {
            return find(earlier.get());
        }
        Two two = two(command);
        news.tell(List.of(command.winner(), command.loser()), () -> merge(id, two));
        return find(id);
    }

    private void merge(UUID id, Two two) {
        List<MergedField> plan = two.plan();
        UUID winner = two.winner.id();
        UUID loser = two.loser.id();
        children.givePhotos(loser, winner);
        leads.write(loser, lost(winner));
        leads.write(winner, taken(plan));
        merges.add(id, two.winner, two.loser, shown(plan), children.give(loser, winner));
        pairs.merged(winner, loser);
    }

    private Two two(MergeLeads command) {
        Map<UUID, LeadRow> found = leads.lock(command.winner(), command.loser());
        LeadRow winner = found.get(command.winner());
        if (winner == null || !rows.actor().may(LEAD_MERGE, winner.unitId())) {
            throw MtlProblem.notFound("lead", command.winner());
        }
        LeadRow loser = found.get(command.loser());
        if (loser == null
                || !rows.actor().may(LEAD_MERGE, loser.unitId())
                || command.loser().equals(command.winner())) {
            throw MtlProblem.invalid(
                    MergeLeads.LOSER.name(), "reference", "must be the id of another lead in your territory");
        }
        mustBeLive(winner);
        mustBeLive(loser);
        return new Two(winner, loser);
    }

    private static void mustBeLive(LeadRow lead) {
        if (lead.has("archived_at")) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "The lead " + lead.id() + " is archived");
        }
    }

    private JsonObject lost(UUID winner) {
        String now = rows.now().toString();
        return JsonValues.object()
                .add("stage", LeadStage.MERGED.name())
                .add("stage_since", now)
                .add("stage_reason", WHY)
                .add("archived_at", now)
                .add("merged_into", winner.toString())
                .build();
    }

    private static JsonObject taken(List<MergedField> plan) {
        JsonObjectBuilder columns = JsonValues.object();
        plan.stream()
                .filter(field -> field.from() != From.WINNER)
                .forEach(field -> columns.add(field.column(), field.value()));
        return columns.build();
    }

    private static JsonArray shown(List<MergedField> plan) {
        JsonArrayBuilder fields = JsonValues.array();
        plan.forEach(field -> fields.add(field.shown()));
        return fields.build();
    }

    @Override
    @Requires(LEAD_MERGE)
    public MergeView undo(UUID id) {
        MergeView merge = find(id);
        mustBeUndoable(merge);
        Map<UUID, LeadRow> now = leads.lock(merge.winnerId(), merge.loserId());
        LeadRow winner = now.get(merge.winnerId());
        LeadRow loser = now.get(merge.loserId());
        if (winner == null || loser == null || !rows.actor().may(LEAD_MERGE, loser.unitId())) {
            throw MtlProblem.notFound("merge", id);
        }
        mustBeUndoable(find(id));
        mustBeLive(winner);
        news.tell(List.of(winner.id(), loser.id()), () -> undo(id, winner, loser));
        return find(id);
    }

    private void undo(UUID id, LeadRow winner, LeadRow loser) {
        MergeStore.Memory memory = merges.memory(id);
        Undoing undoing = Undoing.of(memory.winnerBefore(), memory.winnerAfter(), winner.columns());
        leads.write(winner.id(), undoing.back());
        leads.write(loser.id(), regained(memory.loserBefore()));
        children.giveBack(memory.moved(), winner.id(), loser.id());
        pairs.parted(winner.id(), loser.id());
        merges.undone(id, undoing.kept().stream().map(MergedField::fieldOf).toList());
    }

    private JsonObject regained(JsonObject before) {
        return JsonValues.object()
                .add("stage", before.getString("stage"))
                .add("stage_since", before.getString("stage_since"))
                .add("stage_reason", WHY_BACK)
                .addNull("archived_at")
                .addNull("merged_into")
                .build();
    }

    private void mustBeUndoable(MergeView merge) {
        if (merge.undoneAt() != null) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "It is undone already");
        }
        OffsetDateTime merged = merge.createdAt();
        if (merged == null || merged.plusDays(undoDays).isBefore(rows.now())) {
            throw MtlProblem.of(MergeProblem.FINAL, "It could be undone for " + undoDays + " days");
        }
    }

    private MergeView find(UUID id) {
        return merges.find(id)
                .filter(merge -> rows.actor().may(LEAD_MERGE, merge.unitId()))
                .orElseThrow(() -> MtlProblem.notFound("merge", id));
    }

    @Override
    @Requires(LEAD_MERGE)
    public Slice<MergeView> list(ListQuery query) {
        return rows.list(LIST, query, LEAD_MERGE);
    }
}
