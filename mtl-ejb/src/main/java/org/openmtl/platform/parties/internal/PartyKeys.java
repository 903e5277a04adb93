package org.openmtl.platform.parties.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.matching.Traits;
import org.openmtl.platform.parties.Crowd;
import org.openmtl.platform.parties.KnownParty;
import org.openmtl.platform.parties.Parties;
import org.openmtl.platform.parties.PartyKind;
import org.openmtl.platform.parties.RememberedParty;
import org.openmtl.platform.sql.Sql;

/** The table of party keys. Row-level security keeps what is found to the actor's territory. */
@ApplicationScoped
class PartyKeys implements Parties {
    /** How keys are made; a greater number has all keys made again. */
    static final long FORM = 2;

    private static final String NOTE = """
            INSERT INTO platform.party_key AS k (kind, id, unit_id, email, phone, company, domain, name, spelled, initials, form)
            SELECT n.kind, n.id, n.unit_id, n.email, n.phone, n.company, n.domain, n.name, n.spelled, n.initials, ?
              FROM unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   AS n (kind, id, unit_id, email, phone, company, domain, name, spelled, initials)
             ORDER BY n.id, n.kind
                ON CONFLICT (id, kind) DO UPDATE
               SET unit_id = excluded.unit_id, email = excluded.email, phone = excluded.phone, company = excluded.company,
                   domain = excluded.domain, name = excluded.name, spelled = excluded.spelled, initials = excluded.initials,
                   form = excluded.form
            """;

    /** What says the same as before is not written again. */
    private static final String AS_IT_IS = NOTE + """
             WHERE (k.unit_id, k.email, k.phone, k.company, k.domain, k.name, k.form)
                   IS DISTINCT FROM (excluded.unit_id, excluded.email, excluded.phone, excluded.company, excluded.domain,
                                     excluded.name, excluded.form)
            """;

    /** A key that was written meanwhile is newer than what was read for this one. */
    private static final String WHERE_MISSING = NOTE + " WHERE k.form < excluded.form";

    private static final String LIKE = """
            SELECT kind, id, name, email, phone, company, domain, spelled
              FROM platform.like_parties(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final int FEW = 5;

    /** Served by the primary key. */
    private static final String IN_ORDER = """
            SELECT kind, id, name, email, phone, company, domain, spelled
              FROM platform.party_key WHERE kind = ? AND id > ? ORDER BY id LIMIT ?
            """;

    @Inject
    private Sql sql;

    @Override
    public void remember(List<KnownParty> parties) {
        note(AS_IT_IS, parties);
    }

    /** Notes those that nobody has noted, or long ago. */
    void add(List<KnownParty> parties) {
        note(WHERE_MISSING, parties);
    }

    @Override
    public Crowd around(Collection<Traits> some) {
        Crowd crowd = new Crowd();
        List<Object> arguments = new ArrayList<>();
        Stream.<Function<Traits, @Nullable String>>of(Traits::email, Traits::phone, Traits::company, Traits::domain)
                .forEach(key -> arguments.addAll(asked(some, key)));
        if (arguments.stream().anyMatch(keys -> ((String[]) keys).length > 0)) {
            arguments.addAll(List.of(Crowd.MANY, FEW));
            sql.each(LIKE, row -> add(crowd, row), arguments.toArray());
        }
        return crowd;
    }

    /** The keys and the initials beside them, each pair once. */
    private static List<String[]> asked(Collection<Traits> some, Function<Traits, @Nullable String> key) {
        List<List<String>> pairs = some.stream()
                .filter(one -> key.apply(one) != null)
                .map(one -> List.of(Objects.requireNonNull(key.apply(one)), one.initials()))
                .distinct()
                .toList();
        return List.of(
                pairs.stream().map(pair -> pair.get(0)).toArray(String[]::new),
                pairs.stream().map(pair -> pair.get(1)).toArray(String[]::new));
    }

    @Override
    public List<RememberedParty> remembered(PartyKind kind, UUID after, int most) {
        return sql.list(
                IN_ORDER, row -> new RememberedParty(row.getObject(2, UUID.class), traits(row)), kind, after, most);
    }

    private static void add(Crowd crowd, ResultSet row) throws SQLException {
        crowd.add(PartyKind.valueOf(row.getString(1)), row.getObject(2, UUID.class), row.getString(3), traits(row));
    }

    private static Traits traits(ResultSet row) throws SQLException {
        Traits.Keys keys = new Traits.Keys(row.getString(4), row.getString(5), row.getString(6), row.getString(7));
        return Traits.kept(keys, row.getString(8));
    }

    private void note(String statement, List<KnownParty> parties) {
        if (parties.isEmpty()) {
            return;
        }
        List<Traits> traits =
                parties.stream().map(party -> Traits.of(party.party())).toList();
        sql.run(
                statement,
                FORM,
                texts(parties, party -> party.kind().name()),
                parties.stream().map(KnownParty::id).toList(),
                parties.stream().map(KnownParty::unitId).toList(),
                texts(traits, Traits::email),
                texts(traits, Traits::phone),
                texts(traits, Traits::company),
                texts(traits, Traits::domain),
                texts(parties, party -> party.party().name()),
                texts(traits, Traits::spelled),
                texts(traits, Traits::initials));
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
