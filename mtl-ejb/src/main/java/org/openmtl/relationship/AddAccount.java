package org.openmtl.relationship;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.fields.Values;

/**
 * Add an account.
 *
 * @param id id of the new account
 * @param values fields of {@link AccountFields}
 * @param once the caller's promise of repetition, null for none
 */
public record AddAccount(UUID id, Values values, @Nullable Once once) {
    /** The same with other values. */
    public AddAccount with(Values other) {
        return new AddAccount(id, other, once);
    }
}
