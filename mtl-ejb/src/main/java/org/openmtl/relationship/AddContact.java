package org.openmtl.relationship;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.fields.Values;

/**
 * Add a contact.
 *
 * @param id id of the new contact
 * @param values fields of {@link ContactFields}
 * @param once the caller's promise of repetition, null for none
 */
public record AddContact(UUID id, Values values, @Nullable Once once) {
    /** The same with other values. */
    public AddContact with(Values other) {
        return new AddContact(id, other, once);
    }
}
