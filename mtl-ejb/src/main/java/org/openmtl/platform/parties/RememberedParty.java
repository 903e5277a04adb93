package org.openmtl.platform.parties;

import java.util.UUID;
import org.openmtl.platform.matching.Traits;

/**
 * Somebody whose key was noted.
 *
 * @param id of the row that tells of them
 */
public record RememberedParty(UUID id, Traits traits) {}
