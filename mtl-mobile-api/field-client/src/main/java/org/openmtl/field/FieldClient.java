package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offline-first access to OpenMTL for one person on one device. Capturing and reading never wait for the network; {@link #sync()} does,
 * so it belongs on a background thread. Safe for several threads: one synchronisation runs at a time, the rest goes on beside it.
 */
public final class FieldClient {
    private final Store store;
    private final Clock clock;
    private final Session session;
    private final Outbox outbox;
    private final Replica replica;
    private final View view;
    private final Forms forms;
    private final Tray tray;
    private final Photos photos;
    private final Lease lease;
    private final Wiping wiping;
    private final Round round;
    private final Backoff backoff;
    private final Object syncing = new Object();

    FieldClient(FieldClientBuilder parts) {
        this.store = parts.store;
        this.clock = parts.clock;
        this.backoff = parts.backoff;
        this.lease = new Lease(store, clock);
        Owner owner = new Owner(store);
        Proofs proofs = new Proofs(parts.transport, parts.vault, clock);
        this.session = new Session(parts.transport, parts.vault, owner, parts.client, lease, proofs);
        this.photos = new Photos(store, parts.photos, clock);
        this.wiping = new Wiping(parts.vault, store, photos, owner, session, clock);
        wiping.goOn();
        this.outbox = new Outbox(store, clock);
        this.replica = new Replica(store);
        this.view = new View(store, replica, outbox);
        this.forms = new Forms(session, store);
        this.tray = new Tray(store, outbox, view, clock);
        this.round = new Round(
                new Pusher(session, store, outbox, clock),
                new Feed(session, replica, lease, parts.pageSize),
                new PhotoSender(session, photos, clock),
                wiping,
                backoff);
        if (owner.person() != null) {
            lease.begin();
        }
    }

    /** Begins to put a client together. */
    public static FieldClientBuilder builder(Transport transport, Store store, KeyVault vault, ClientInfo client) {
        return new FieldClientBuilder(transport, store, vault, client);
    }

    /**
     * Registers this installation for a person. The password is not kept.
     *
     * @throws IOException when there is no answer; a repetition does no harm
     * @throws RefusedException when the server does not want it
     * @throws OtherPersonException when the store holds somebody else's data, which stay as they are
     */
    public void signIn(String username, String password) throws IOException, RefusedException, OtherPersonException {
        register(username, () -> session.signIn(username, password));
    }

    /**
     * The same with a code from an administrator's screen, which is good for one installation.
     *
     * @throws IOException when there is no answer; a repetition does no harm
     * @throws RefusedException when the server does not want it
     * @throws OtherPersonException when the store holds somebody else's data, which stay as they are
     */
    public void signInByCode(String code) throws IOException, RefusedException, OtherPersonException {
        register(null, () -> session.signInByCode(code));
    }

    private interface Registration {
        void send() throws IOException, RefusedException, OtherPersonException;
    }

    /** An order that was given while nobody was signed in is told of here; it is obeyed first, and then the same is asked again. */
    private void register(@Nullable String username, Registration registration)
            throws IOException, RefusedException, OtherPersonException {
        synchronized (syncing) {
            wiping.finish();
            wiping.tell();
            try {
                registration.send();
            } catch (RefusedException refused) {
                if (!wiping.obeysAtSignIn(refused.problem(), username)) {
                    throw refused;
                }
                wiping.tell();
                registration.send();
            }
        }
        backoff.reset();
    }

    /** Forgets the tokens; everything else stays, and goes on when the same person signs in again. */
    public void signOut() {
        session.forget();
    }

    /** An id for a new row. */
    public String newId() {
        return Ids.next(clock.now());
    }

    /**
     * Makes a row.
     *
     * @param entity its kind, such as {@code visit}
     * @param after ids of operations that must have been taken before
     */
    public Operation create(String entity, String id, JsonObject fields, Collection<String> after) {
        return outbox.add(entity + "." + Operation.CREATE, id, fields, after, Basis.nothing());
    }

    /**
     * Changes fields of a row that can be seen here.
     *
     * @param changes new values, null to clear one
     * @throws IllegalArgumentException when there is no such row
     */
    public Operation patch(String entity, String id, JsonObject changes) {
        synchronized (store) {
            Row seen = view.row(entity, id);
            if (seen == null) {
                throw new IllegalArgumentException("There is no " + entity + " " + id);
            }
            return outbox.add(entity + "." + Operation.PATCH, id, changes, creationOf(entity, id), seen.basis());
        }
    }

    /**
     * Does anything else to a row, such as {@code visit.check-in} or {@code lead.contact}.
     *
     * @param type kind of the row and what is done
     * @param data what is told of it, may be empty
     * @param after ids of operations that must have been taken before, beside the one that makes the row
     * @throws IllegalArgumentException when there are methods of their own for it
     */
    public Operation act(String type, String id, JsonObject data, Collection<String> after) {
        if (type.endsWith("." + Operation.CREATE) || type.endsWith("." + Operation.PATCH)) {
            throw new IllegalArgumentException("There is a method for " + type);
        }
        synchronized (store) {
            List<String> before = creationOf(type.substring(0, type.indexOf('.')), id);
            before.addAll(after);
            return outbox.add(type, id, data, before, Basis.nothing());
        }
    }

    /**
     * Does several things as one: the server does all of them or none, and so does this device. What is done in between by other threads
     * waits, so it is not the place to ask a person anything.
     *
     * @param things calls {@link #create}, {@link #patch} and {@link #act}, at most 50 times
     * @return what was done, in its order
     * @throws IllegalArgumentException when it is too much; then nothing was done, nor when it throws itself
     */
    public List<Operation> together(Runnable things) {
        return outbox.together(things);
    }

    /**
     * What a version of a form asks. It is fetched once and can be read without a network from then on.
     *
     * @throws IOException when it is not here yet and there is no answer
     */
    public JsonObject form(String id, int version) throws IOException, SignInNeededException, RefusedException {
        return forms.version(id, version);
    }

    private List<String> creationOf(String entity, String id) {
        List<String> creation = new ArrayList<>();
        for (Operation operation : outbox.all()) {
            if (operation.isCreate()
                    && operation.entity().equals(entity)
                    && operation.rowId().equals(id)) {
                creation.add(operation.id());
            }
        }
        return creation;
    }

    /**
     * Whether nothing is shown until the server is reached again: it has not let this device read for 30 days, or for as long as it wants.
     * Work goes on and is sent.
     */
    public boolean isLocked() {
        return lease.isOver();
    }

    /** A row as the person should see it, null when there is none or when {@linkplain #isLocked nothing is shown}. */
    public @Nullable Row row(String entity, String id) {
        return isLocked() ? null : view.row(entity, id);
    }

    /** All rows of a kind as the person should see them, none when {@linkplain #isLocked nothing is shown}. */
    public List<Row> rows(String entity) {
        return isLocked() ? Collections.emptyList() : view.rows(entity);
    }

    /** Operations without a verdict. */
    public int unsent() {
        return outbox.size();
    }

    /** Operations without a verdict, in the order they were made: also what an app writes to a file as a last resort. */
    public List<Operation> outbox() {
        return outbox.all();
    }

    /** What needs somebody's attention, oldest first; none when {@linkplain #isLocked nothing is shown}. */
    public List<TrayEntry> tray() {
        return isLocked() ? Collections.emptyList() : TrayEntry.all(store);
    }

    /** Takes an entry out of the tray, when a person has looked at it. */
    public void dismiss(TrayEntry entry) {
        tray.dismiss(entry);
    }

    /**
     * Sends what had no effect again, with the rest of its group and what was blocked by it: the same operation where the server has not decided about it, another
     * one made on what is seen now where it has.
     *
     * @throws IllegalArgumentException when it was taken
     */
    public Operation resend(TrayEntry entry) {
        return tray.resend(entry);
    }

    /** Fetches all rows again with the next synchronisation, and shows the old ones until then. The outbox stays. */
    public void fetchAllAgain() {
        replica.beginBootstrap();
    }

    /** Photos that are still to be sent. */
    public Photos photos() {
        return photos;
    }

    /** Sends what was captured, then reads what changed, then sends photos; deletes all that is here when the server orders that. */
    public SyncOutcome sync() {
        synchronized (syncing) {
            return round.run();
        }
    }

    /** Tells that the device has a network again, so that waiting begins small. */
    public void connected() {
        backoff.reset();
    }
}
