package org.openmtl.platform.parties;

import java.util.UUID;
import org.openmtl.platform.matching.Party;

/**
 * What a row says of somebody.
 *
 * @param id of the row; kinds do not share ids
 * @param unitId whose territory the row is in
 */
public record KnownParty(PartyKind kind, UUID id, UUID unitId, Party party) {}
