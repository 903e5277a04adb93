package org.openmtl.platform.parties;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openmtl.platform.matching.Traits;

/**
 * The one way to find who may be the same. Modules tell it what their rows say, in the transaction that writes them; that a row moves to
 * another unit, is archived or deleted the database notices itself.
 */
public interface Parties {
    /** Notes what rows say of somebody, be it for the first time or again. Cheap for one, and for hundreds. */
    void remember(List<KnownParty> parties);

    /** Everybody of the actor's territory who has a key in common with one of those; of what very many share, a choice. */
    Crowd around(Collection<Traits> some);

    /** Those of a kind in the actor's territory whose ids come after this one, in the order of their ids. */
    List<RememberedParty> remembered(PartyKind kind, UUID after, int most);
}
