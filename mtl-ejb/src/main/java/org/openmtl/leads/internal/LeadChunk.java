package org.openmtl.leads.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.duplicates.DuplicateActions;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.platform.exchange.ImportedRow;
import org.openmtl.platform.exchange.Outcome;
import org.openmtl.platform.exchange.Verdict;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.matching.Traits;
import org.openmtl.platform.parties.Crowd;
import org.openmtl.platform.parties.LikeParty;
import org.openmtl.platform.parties.PartyKind;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/** Some rows of an import and the leads they mean: makes new leads, lets known ones learn, and says what became of each row. */
final class LeadChunk {
    static final String CHANNEL = "import";

    private final UUID unitId;
    private final Actor actor;
    private final OffsetDateTime now;
    private final Crowd crowd;
    /** Whether new leads stay; others cannot be looked up, so nobody is told of them. */
    private final boolean kept;

    private final Rules rules;

    private final Map<String, Lead> byExternalId = new HashMap<>();
    private final Map<String, Lead> byImportKey = new HashMap<>();
    private final List<Lead> added = new ArrayList<>();
    private final Map<Lead, LeadView> before = new LinkedHashMap<>();

    /**
     * What holds for the rows.
     *
     * @param accountOf the account of a contact
     */
    record Rules(DefinedAttributes attributes, DuplicateActions duplicates, UnaryOperator<UUID> accountOf) {}

    LeadChunk(UUID unitId, Actor actor, OffsetDateTime now, List<Lead> known, Crowd crowd, boolean kept, Rules rules) {
        this.unitId = unitId;
        this.actor = actor;
        this.now = now;
        this.crowd = crowd;
        this.kept = kept;
        this.rules = rules;
        known.forEach(this::know);
    }

    /** One verdict for each row, in order. */
    List<Verdict> verdicts(List<ImportedRow> rows) {
        return rows.stream().map(this::verdict).toList();
    }

    /** Leads that the rows made. */
    List<Lead> added() {
        return added;
    }

    /** Known leads that the rows changed, as they were. */
    Map<Lead, LeadView> before() {
        return before;
    }

    private Verdict verdict(ImportedRow row) {
        try {
            Lead lead = known(row);
            return lead == null ? captured(row) : learned(row, lead);
        } catch (MtlProblem refused) {
            if (refused.errors().isEmpty()) {
                throw refused;
            }
            return Verdict.rejected(row.number(), refused.errors());
        }
    }

    private @Nullable Lead known(ImportedRow row) {
        String externalId = LeadImport.externalId(row);
        return externalId == null ? byImportKey.get(row.key()) : byExternalId.get(externalId);
    }

    private Verdict captured(ImportedRow row) {
        Values says = rules.attributes().ofNew(row.values());
        Traits traits = LeadParties.traits(says);
        Admission admission = new Admission(rules.duplicates(), crowd.like(traits));
        List<LikeParty> refusing = admission.refusing();
        if (!refusing.isEmpty()) {
            return Verdict.rejected(
                    row.number(), refusing.stream().map(LeadChunk::refusal).toList());
        }
        Values linked = admission.linked(says, rules.accountOf());
        Lead lead = new Lead(new CaptureLead(Ids.next(), linked, CHANNEL, null), unitId, actor, now);
        lead.rememberImport(LeadImport.importKey(row));
        know(lead);
        if (kept) {
            crowd.add(PartyKind.LEAD, lead.id(), says.get(LeadFields.NAME), traits);
        }
        added.add(lead);
        return Verdict.created(row, lead.id(), LeadParties.lookalikes(admission.like()));
    }

    private static FieldError refusal(LikeParty other) {
        return new FieldError(
                LeadParties.match(other),
                "duplicate",
                "is known: " + other.kind().code() + " " + other.id());
    }

    /** A row without an external id found its lead by saying the same as before, so it has nothing new to say. */
    private Verdict learned(ImportedRow row, Lead lead) {
        Values news = LeadImport.externalId(row) == null ? Values.none() : news(row.values(), lead.values());
        if (news.isEmpty()) {
            return Verdict.of(row, Outcome.UNCHANGED, lead.id());
        }
        if (lead.archivedAt() != null) {
            return Verdict.rejected(
                    row.number(),
                    List.of(new FieldError(
                            LeadFields.EXTERNAL_ID.name(), "archived", "names a lead that is archived: " + lead.id())));
        }
        LeadView known = lead.view();
        lead.change(news, actor, now);
        if (!lead.isAdded()) {
            before.putIfAbsent(lead, known);
        }
        return Verdict.of(row, Outcome.UPDATED, lead.id());
    }

    private Values news(Values said, Values known) {
        return rules.attributes().ofChange(known, said).differingFrom(known);
    }

    private void know(Lead lead) {
        String externalId = lead.externalId();
        if (externalId != null) {
            byExternalId.put(externalId, lead);
        }
        String importKey = lead.importKey();
        if (importKey != null) {
            byImportKey.put(importKey, lead);
        }
    }
}
