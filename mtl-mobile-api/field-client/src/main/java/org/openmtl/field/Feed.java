package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings rows: all of them once, then what changed. One thread at a time; it can be stopped and goes on where it was. */
final class Feed {
    private final Session session;
    private final Replica replica;
    private final Lease lease;
    private final int pageSize;
    private boolean begunAgain;

    Feed(Session session, Replica replica, Lease lease, int pageSize) {
        this.session = session;
        this.replica = replica;
        this.lease = lease;
        this.pageSize = pageSize;
    }

    /** Reads until there is nothing more to read. */
    void pull() throws IOException, SignInNeededException, RefusedException {
        begunAgain = false;
        boolean more = true;
        while (more) {
            String cursor = replica.cursor();
            if (cursor == null || replica.bootstrapPage() != null) {
                bootstrap();
                continue;
            }
            takeGained();
            more = pull(cursor);
        }
    }

    /** Whether there is more to read; a cursor the server no longer knows makes it begin anew. */
    private boolean pull(String cursor) throws IOException, SignInNeededException, RefusedException {
        Reply reply = session.send(Call.get("/sync/pull?cursor=" + cursor + "&max=" + pageSize));
        if (isTooOld(reply)) {
            beginAgain();
            replica.beginBootstrap();
            return true;
        }
        JsonObject page = Json.answer(Session.checked(reply));
        replica.takeFeedPage(page);
        lease.renew();
        return page.getBoolean("more") || !replica.gained().isEmpty();
    }

    private void bootstrap() throws IOException, SignInNeededException, RefusedException {
        String page = replica.bootstrapPage();
        if (page == null) {
            replica.beginBootstrap();
            page = "";
        }
        while (page != null) {
            JsonObject answer = page(page.isEmpty() ? "" : "?page=" + page);
            if (answer == null) {
                restart(page);
                page = "";
                continue;
            }
            replica.takeBootstrapPage(page, answer);
            lease.renew();
            page = replica.bootstrapPage();
        }
    }

    private void restart(String page) throws IOException {
        if (page.isEmpty()) {
            throw new IOException("Not even the first page can be had");
        }
        beginAgain();
        replica.beginBootstrap();
    }

    private void takeGained() throws IOException, SignInNeededException, RefusedException {
        for (Map<String, String> gained = replica.gained(); !gained.isEmpty(); gained = replica.gained()) {
            for (Map.Entry<String, String> scope : gained.entrySet()) {
                takeGained(scope.getKey(), scope.getValue());
            }
        }
    }

    private void takeGained(String scope, String page) throws IOException, SignInNeededException, RefusedException {
        JsonObject answer = page("?scope=" + scope + (page.isEmpty() ? "" : "&page=" + page));
        if (answer != null) {
            replica.takeGainedPage(scope, answer);
        } else if (page.isEmpty()) {
            throw new IOException("Not even the first page of unit " + scope + " can be had");
        } else {
            beginAgain();
            replica.beginGained(scope);
        }
    }

    /** Once is enough for now: a server that forgets what it has just told would be asked for ever. */
    private void beginAgain() throws TryLaterException {
        if (begunAgain) {
            throw new TryLaterException("The server does not know what it has just told", 0);
        }
        begunAgain = true;
    }

    private static boolean isTooOld(Reply reply) {
        return reply.status() == 410 && Problem.of(reply).isOurs();
    }

    /** Null when the token of the page is too old. */
    private @Nullable JsonObject page(String query) throws IOException, SignInNeededException, RefusedException {
        Reply reply = session.send(Call.get("/sync/bootstrap" + query));
        return isTooOld(reply) ? null : Json.answer(Session.checked(reply));
    }
}
