package org.openmtl.field;

import org.jspecify.annotations.Nullable;

/** Whose data a store holds. It has one person from the first that signs in until it is wiped. */
final class Owner {
    private static final String PERSON = "person";

    /** By which name that person signed in last, where it was by a name. */
    private static final String NAME = "username";

    /** Its person's data were deleted, and nobody has signed in since. */
    private static final String WIPED = "wiped";

    private final Store store;

    Owner(Store store) {
        this.store = store;
    }

    /** Whether it holds this person's data. */
    boolean is(@Nullable String person) {
        return person != null && person.equals(person());
    }

    /** Whose data it holds, null for nobody's. */
    @Nullable
    String person() {
        return store.get(Tables.META, PERSON);
    }

    /** Whether it holds nobody's data or those of whoever signs in by this name. */
    boolean mayBe(@Nullable String username) {
        return person() == null || username != null && username.equalsIgnoreCase(store.get(Tables.META, NAME));
    }

    /**
     * Gives the store to a person.
     *
     * @param username by which they signed in, null when it was by a code
     * @throws OtherPersonException when it holds somebody else's data
     */
    void become(String person, @Nullable String username) throws OtherPersonException {
        synchronized (store) {
            if (person() != null && !is(person)) {
                throw new OtherPersonException();
            }
            Change change = new Change().put(Tables.META, PERSON, person).remove(Tables.META, WIPED);
            store.commit(username == null ? change : change.put(Tables.META, NAME, username));
        }
    }

    /** Nobody may work here until somebody signs in: it would be sent as theirs. */
    void leave() {
        store.commit(new Change().put(Tables.META, WIPED, ""));
    }

    /**
     * Makes sure that there is somebody to work for.
     *
     * @throws IllegalStateException when the data were deleted, as the server ordered
     */
    static void mustBeHere(Store store) {
        if (store.get(Tables.META, WIPED) != null) {
            throw new IllegalStateException("This device was wiped: sign in first");
        }
    }
}
