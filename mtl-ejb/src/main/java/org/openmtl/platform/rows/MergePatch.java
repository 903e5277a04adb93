package org.openmtl.platform.rows;

import java.util.Set;
import org.openmtl.shared.fields.Values;

/**
 * A change made on an older version of a row, field by field.
 *
 * @param base version the editor saw
 * @param own later versions that the same editor made before this change: nobody is in conflict with themselves
 * @param values fields changed; null clears
 */
public record MergePatch(long base, Set<Long> own, Values values) {
    /** Takes its own copy of the versions. */
    public MergePatch {
        own = Set.copyOf(own);
    }

    /** Whether a change of that version came between. */
    boolean missed(long version) {
        return version > base && !own.contains(version);
    }
}
