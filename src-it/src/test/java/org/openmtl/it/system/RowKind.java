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
    },
    PROMISE {
        @Override
        public Row make(MtlSystem mtl, String username) {
            String account = ACCOUNT.make(mtl, username).id();
            return of(mtl, username).create("accountId", account, "promisedBy", "US", "what", "Send the figures");
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
