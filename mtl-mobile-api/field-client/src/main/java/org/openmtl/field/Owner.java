package org.openmtl.field;

import org.jspecify.annotations.Nullable;

/** Whose data a store holds. It has one person for ever, from the first that signs in. */
final class Owner {
    private static final String PERSON = "person";

    private final Store store;

    Owner(Store store) {
        this.store = store;
    }

    /** Whether it holds this person's data. */
    boolean is(@Nullable String person) {
        return person != null && person.equals(store.get(Tables.META, PERSON));
    }

    /**
     * Gives the store to a person.
     *
     * @throws OtherPersonException when it holds somebody else's data
     */
    void become(String person) throws OtherPersonException {
        synchronized (store) {
            if (store.get(Tables.META, PERSON) == null) {
                store.commit(new Change().put(Tables.META, PERSON, person));
            } else if (!is(person)) {
                throw new OtherPersonException();
            }
        }
    }
}
