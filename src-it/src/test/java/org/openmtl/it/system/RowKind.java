package org.openmtl.it.system;

import java.util.Locale;

/** The kinds of rows of a territory, and a plain one of each. */
public enum RowKind {
    ACCOUNT {
        @Override
        public Row make(MtlSystem mtl, String username) {
            return mtl.accounts(username).create("name", Companies.name());
        }
    },
    CONTACT {
        @Override
        public Row make(MtlSystem mtl, String username) {
            String account = ACCOUNT.make(mtl, username).id();
            return mtl.contacts(username).create("accountId", account, "name", "Inés Cano");
        }
    },
    VISIT {
        @Override
        public Row make(MtlSystem mtl, String username) {
            String account = ACCOUNT.make(mtl, username).id();
            return mtl.visits(username)
                    .create("accountId", account, "date", "2026-11-20", "timeZone", "Europe/Madrid", "state", "DONE");
        }
    },
    FINDING {
        @Override
        public Row make(MtlSystem mtl, String username) {
            String visit = VISIT.make(mtl, username).id();
            return of(mtl, username).create("visitId", visit, "kind", "PAIN_POINT", "text", "Changeovers take a shift");
        }

        @Override
        public String freeText() {
            return "subject";
        }
    },
    PROMISE {
        @Override
        public Row make(MtlSystem mtl, String username) {
            String account = ACCOUNT.make(mtl, username).id();
            return of(mtl, username).create("accountId", account, "promisedBy", "US", "what", "Send the figures");
        }

        @Override
        public String freeText() {
            return "who";
        }
    },
    EVENT {
        @Override
        public Row make(MtlSystem mtl, String username) {
            return of(mtl, writer(mtl, username))
                    .create(
                            "name",
                            "Metrology day " + Companies.unique(),
                            "startsAt",
                            "2026-11-26T08:00:00Z",
                            "endsAt",
                            "2026-11-26T16:00:00Z");
        }

        @Override
        public String writer(MtlSystem mtl, String username) {
            return Team.of(mtl, username).eventManager();
        }

        @Override
        public String freeText() {
            return "place";
        }
    },
    ATTENDEE {
        @Override
        public Row make(MtlSystem mtl, String username) {
            String event = EVENT.make(mtl, username).id();
            return of(mtl, writer(mtl, username))
                    .create("eventId", event, "name", "Ana Ruiz", "ticket", Companies.unique());
        }

        @Override
        public String writer(MtlSystem mtl, String username) {
            return EVENT.writer(mtl, username);
        }

        @Override
        public String freeText() {
            return "company";
        }
    },
    LEAD {
        @Override
        public Row make(MtlSystem mtl, String username) {
            return mtl.leads(username).create("company", Companies.name(), "email", Companies.email());
        }
    };

    /** Makes one in the name of somebody. */
    public abstract Row make(MtlSystem mtl, String username);

    /** Who writes such rows where somebody works. */
    public String writer(MtlSystem mtl, String username) {
        return username;
    }

    /** A field of free text that may be changed and cleared. */
    public String freeText() {
        return "note";
    }

    /** All of them in the eyes of whoever writes them where somebody works. */
    public RowsSystem ofWriter(MtlSystem mtl, String username) {
        return of(mtl, writer(mtl, username));
    }

    /** All of them in the eyes of somebody. */
    public RowsSystem of(MtlSystem mtl, String username) {
        return new RowsSystem(mtl.as(username), path());
    }

    /** The collection. */
    public String path() {
        return "/api/v1/" + collection();
    }

    /** The last part of the collection's path. */
    public String collection() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }
}
