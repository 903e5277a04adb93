package org.openmtl.leads.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How well a kind of deadlines was kept.
 *
 * @param id of the person, unit or team
 * @param kind ANSWER, CONTACT or RESPONSE
 * @param due deadlines of the period
 * @param met those that were kept
 * @param metPercent met of due, one decimal
 * @param medianMinutes working time that the answers took, null when there were none
 */
public record ServiceLevelView(
        UUID id,
        String kind,
        long due,
        long met,
        double metPercent,
        @Nullable Long medianMinutes) {}
