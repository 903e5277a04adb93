package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.duplicates.DuplicateActions;
import org.openmtl.leads.duplicates.DuplicateRules;
import org.openmtl.leads.duplicates.Entrance;
import org.openmtl.platform.customfields.AttributeDefinitions;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.platform.exchange.ImportTarget;
import org.openmtl.platform.exchange.ImportedRow;
import org.openmtl.platform.exchange.Outcome;
import org.openmtl.platform.exchange.Verdict;
import org.openmtl.platform.parties.Crowd;
import org.openmtl.platform.rows.Rows;
import org.openmtl.relationship.References;
import org.openmtl.shared.fields.FieldSet;

/** Imports leads: an external id or, where a row has none, what the row says tells whether the lead is known. */
@ApplicationScoped
class LeadImport implements ImportTarget {
    /** In the order of the index, so that two imports lock in one order. */
    private static final String BY_EXTERNAL_ID =
            "SELECT l FROM Lead l WHERE l.unitId = :unit AND l.externalId IN :keys ORDER BY l.externalId";

    private static final String BY_IMPORT_KEY =
            "SELECT l FROM Lead l WHERE l.unitId = :unit AND l.importKey IN :keys ORDER BY l.importKey";

    @PersistenceContext(unitName = "mtl")
    private EntityManager entities;

    @Inject
    private Rows rows;

    @Inject
    private LeadParties parties;

    @Inject
    private Watchers watchers;

    @Inject
    private AttributeDefinitions definitions;

    @Inject
    private DuplicateRules policies;

    @Inject
    private References references;

    @Override
    public String kind() {
        return "leads";
    }

    @Override
    public FieldSet fields() {
        return LeadColumns.FIELDS.with(attributes().columns());
    }

    @Override
    public Map<String, String> synonyms() {
        Map<String, String> synonyms = new HashMap<>(attributes().synonyms());
        synonyms.putAll(LeadColumns.SYNONYMS);
        return synonyms;
    }

    @Override
    public Set<String> leftOut() {
        return LeadColumns.LEFT_OUT;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "leads.lead",
                "leads.lead_text",
                "leads.touch",
                "leads.score",
                "leads.routing",
                "leads.response_clock",
                "platform.party_key");
    }

    @Override
    public List<Verdict> judge(UUID unitId, List<ImportedRow> chunk) {
        List<ImportedRow> folded = folded(chunk);
        return chunk(unitId, folded, false).verdicts(folded).stream()
                .map(LeadImport::withoutNewId)
                .toList();
    }

    @Override
    public List<Verdict> apply(UUID unitId, List<ImportedRow> chunk) {
        List<ImportedRow> folded = folded(chunk);
        LeadChunk leads = chunk(unitId, folded, true);
        List<Verdict> verdicts = leads.verdicts(folded);
        leads.added().forEach(rows::add);
        rows.write();
        watchers.captured(leads.added());
        watchers.changed(leads.before());
        return verdicts;
    }

    /** What is only judged has no id yet. */
    private static Verdict withoutNewId(Verdict verdict) {
        return verdict.outcome() == Outcome.CREATED
                ? new Verdict(verdict.number(), Outcome.CREATED, null, List.of(), verdict.duplicates())
                : verdict;
    }

    private LeadChunk chunk(UUID unitId, List<ImportedRow> chunk, boolean toChange) {
        List<Lead> known = new ArrayList<>();
        known.addAll(found(BY_EXTERNAL_ID, unitId, keys(chunk, LeadImport::externalId), toChange));
        known.addAll(found(BY_IMPORT_KEY, unitId, keys(chunk, LeadImport::importKey), toChange));
        Crowd crowd = parties.around(chunk.stream().map(ImportedRow::values).toList());
        DuplicateActions duplicates = policies.inForce(new Entrance(unitId, LeadChunk.CHANNEL));
        LeadChunk.Rules said = new LeadChunk.Rules(attributes(), duplicates, references::accountOfContact);
        return new LeadChunk(unitId, rows.actor(), rows.now(), known, crowd, toChange, said);
    }

    private DefinedAttributes attributes() {
        return definitions.of(RecordKind.LEAD);
    }

    private List<ImportedRow> folded(List<ImportedRow> chunk) {
        DefinedAttributes attributes = attributes();
        return chunk.stream()
                .map(row -> new ImportedRow(row.number(), attributes.folded(row.values()), row.key()))
                .toList();
    }

    private static List<String> keys(List<ImportedRow> chunk, Function<ImportedRow, @Nullable String> key) {
        return chunk.stream().map(key).filter(Objects::nonNull).distinct().toList();
    }

    private List<Lead> found(String statement, UUID unitId, List<String> keys, boolean toChange) {
        if (keys.isEmpty()) {
            return List.of();
        }
        TypedQuery<Lead> query = entities.createQuery(statement, Lead.class)
                .setParameter("unit", unitId)
                .setParameter("keys", keys);
        if (toChange) {
            return query.setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        }
        List<Lead> leads = query.getResultList();
        leads.forEach(entities::detach); // judged on copies: nothing a row says may be written
        return leads;
    }

    static @Nullable String externalId(ImportedRow row) {
        return row.values().get(LeadFields.EXTERNAL_ID);
    }

    /** A row is known by what it says only where nothing better names it. */
    static @Nullable String importKey(ImportedRow row) {
        return externalId(row) == null ? row.key() : null;
    }
}
