package org.openmtl.it.harness;

import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Has the running server do a chore now that it would do some time. */
public final class Chores {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database superuser;

    private Chores(Database superuser) {
        this.superuser = superuser;
    }

    /** The chores of the server that works on this database. */
    public static Chores of(Database superuser) {
        return new Chores(superuser);
    }

    /** Has them done; returns when nothing is left to do. */
    public void run(String... names) {
        for (String name : names) {
            try {
                superuser.run("update platform.chore set due_at = now() where name = ?", name);
            } catch (SQLException failed) {
                throw new IllegalStateException(name, failed);
            }
        }
        for (String name : names) {
            awaitRest(name);
        }
    }

    /** Returns when the chore that is due has been done. */
    public void awaitRest(String name) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        superuser.number("select count(*) from platform.chore where name = ? and due_at > now()", name)
                                == 1);
    }
}
