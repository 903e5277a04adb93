package org.openmtl.leads.merging.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openmtl.leads.LeadStage;
import org.openmtl.leads.merging.internal.MergedField.From;
import org.openmtl.leads.merging.internal.MergedField.Why;
import org.openmtl.shared.JsonValues;

/** What becomes of each column when two leads become one. Pure. Source: {@code formulas} section 3, merge. */
final class MergePlan {
    /** Who is at work on the lead and how far they are: all of it from one lead, or it makes no sense. */
    static final Set<String> WORK = Set.of(
            "stage",
            "stage_since",
            "stage_reason",
            "owner_id",
            "handed_at",
            "accept_by",
            "accepted_at",
            "contact_by",
            "refusal",
            "refusal_code",
            "recycled",
            "recycled_at",
            "won_at");

    /** What was agreed to and when says nothing without the agreement itself. */
    static final Set<String> CONSENT = Set.of("marketing_consent", "consent_text", "consent_at");

    /** What a row is and where it is, and by what it is known elsewhere. */
    private static final Set<String> ITS_OWN = Set.of(
            "id",
            "unit_id",
            "version",
            "fv",
            "search",
            "created_at",
            "created_by",
            "updated_at",
            "updated_by",
            "archived_at",
            "merged_into",
            "import_key",
            "external_id",
            "channel");

    /** From the end to the beginning. */
    private static final List<LeadStage> FURTHEST_FIRST = List.of(
            LeadStage.WON,
            LeadStage.SQL,
            LeadStage.SAL,
            LeadStage.MQL,
            LeadStage.INQUIRY,
            LeadStage.NURTURING,
            LeadStage.LOST,
            LeadStage.REJECTED,
            LeadStage.DISQUALIFIED,
            LeadStage.MERGED);

    private static final int LONGEST_NOTE = 10_000;
    private static final int MOST_CHARACTERS = 20_000;

    private final LeadRow winner;
    private final LeadRow loser;
    private final From further;
    private final From consent;

    private MergePlan(LeadRow winner, LeadRow loser) {
        this.winner = winner;
        this.loser = loser;
        this.further = FURTHEST_FIRST.indexOf(loser.stage()) < FURTHEST_FIRST.indexOf(winner.stage())
                ? From.LOSER
                : From.WINNER;
        this.consent = consent(winner, loser);
    }

    /** What each column that one of them knows will have, in the order of the alphabet. */
    static List<MergedField> of(LeadRow winner, LeadRow loser) {
        MergePlan plan = new MergePlan(winner, loser);
        Set<String> columns = new TreeSet<>(winner.columns().keySet());
        columns.addAll(loser.columns().keySet());
        return columns.stream()
                .filter(MergePlan::isMerged)
                .filter(column -> winner.has(column) || loser.has(column))
                .map(plan::field)
                .toList();
    }

    /** Whether a merge may change the column. */
    static boolean isMerged(String column) {
        return !ITS_OWN.contains(column);
    }

    private MergedField field(String column) {
        if (LeadRow.isSame(winner.value(column), loser.value(column))) {
            return from(From.WINNER, column, Why.SAME);
        }
        if (column.equals("owner_id") && !side(further).has(column)) {
            return from(other(further), column, Why.ONLY);
        }
        if (WORK.contains(column)) {
            return from(further, column, Why.FURTHER);
        }
        if (CONSENT.contains(column)) {
            return from(consent, column, Why.MORE_RESTRICTIVE);
        }
        return winner.has(column) && loser.has(column)
                ? contested(column)
                : from(winner.has(column) ? From.WINNER : From.LOSER, column, Why.ONLY);
    }

    private MergedField contested(String column) {
        return switch (column) {
            case "note" -> note();
            case "photos" -> photos();
            case "attributes" -> attributes();
            case "first_contact_at", "contacted_at" ->
                from(isEarlier(column) ? From.LOSER : From.WINNER, column, Why.EARLIER);
            default -> surer(column);
        };
    }

    private MergedField surer(String column) {
        if (winner.isVerified(column) != loser.isVerified(column)) {
            return from(winner.isVerified(column) ? From.WINNER : From.LOSER, column, Why.VERIFIED);
        }
        return from(newer(column), column, Why.NEWER);
    }

    private From newer(String column) {
        return loser.changedAt(column).isAfter(winner.changedAt(column)) ? From.LOSER : From.WINNER;
    }

    private boolean isEarlier(String column) {
        return LeadRow.moment(loser.value(column))
                .orElseThrow()
                .isBefore(LeadRow.moment(winner.value(column)).orElseThrow());
    }

    private MergedField note() {
        String both = text(winner) + "\n" + text(loser);
        return both.length() <= LONGEST_NOTE
                ? new MergedField("note", JsonValues.of(both), From.BOTH, Why.UNITED)
                : from(From.WINNER, "note", Why.TOO_LONG);
    }

    private static String text(LeadRow lead) {
        return ((JsonString) lead.value("note")).getString();
    }

    private MergedField photos() {
        JsonArray all = union(
                winner.value("photos").asJsonArray(), loser.value("photos").asJsonArray());
        return all.toString().length() <= MOST_CHARACTERS
                ? new MergedField("photos", all, From.BOTH, Why.UNITED)
                : from(From.WINNER, "photos", Why.TOO_LONG);
    }

    /** A list in both, such as of tags, has what either has; any other fact that both know is the newer one. */
    private MergedField attributes() {
        JsonObject mine = winner.value("attributes").asJsonObject();
        JsonObject theirs = loser.value("attributes").asJsonObject();
        boolean theirsIsNewer = newer("attributes") == From.LOSER;
        JsonObjectBuilder all = JsonValues.object(mine);
        for (Map.Entry<String, JsonValue> fact : theirs.entrySet()) {
            JsonValue known = mine.get(fact.getKey());
            if (known instanceof JsonArray here && fact.getValue() instanceof JsonArray there) {
                all.add(fact.getKey(), union(here, there));
            } else if (known == null || theirsIsNewer) {
                all.add(fact.getKey(), fact.getValue());
            }
        }
        JsonObject united = all.build();
        return united.toString().length() <= MOST_CHARACTERS
                ? new MergedField("attributes", united, From.BOTH, Why.UNITED)
                : from(From.WINNER, "attributes", Why.TOO_LONG);
    }

    private static JsonArray union(JsonArray here, JsonArray there) {
        Set<JsonValue> all = new LinkedHashSet<>(here);
        all.addAll(there);
        return JsonValues.array(new ArrayList<>(all)).build();
    }

    /** Of two that say the same the one that can prove it. */
    private static From consent(LeadRow winner, LeadRow loser) {
        int more = Integer.compare(restriction(loser), restriction(winner));
        boolean proves = loser.has("consent_at") && !winner.has("consent_at");
        return more > 0 || (more == 0 && proves) ? From.LOSER : From.WINNER;
    }

    private static int restriction(LeadRow lead) {
        return switch (lead.value("marketing_consent").getValueType()) {
            case FALSE -> 2;
            case TRUE -> 0;
            default -> 1;
        };
    }

    private MergedField from(From from, String column, Why why) {
        return new MergedField(column, side(from).value(column), from, why);
    }

    private LeadRow side(From from) {
        return from == From.LOSER ? loser : winner;
    }

    private static From other(From from) {
        return from == From.LOSER ? From.WINNER : From.LOSER;
    }
}
