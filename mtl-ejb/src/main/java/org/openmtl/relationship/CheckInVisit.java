package org.openmtl.relationship;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Check in at a visit.
 *
 * @param id of the visit
 * @param at when, corrected for the device's clock
 * @param gps where, null when nobody may know
 */
public record CheckInVisit(
        UUID id, OffsetDateTime at, @Nullable JsonObject gps) {}
