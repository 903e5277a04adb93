package org.openmtl.field;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Obeys orders to delete what is here; nothing else ever does. What was begun is gone on with after a crash: the order is in the vault
 * before anything is deleted, and leaves it when the server has heard that it is done. Each deletes once, never what was captured after it.
 */
final class Wiping {
    /** In the vault, since the store is what goes. */
    private static final String ORDERS = "wipes";

    /** In the store: an order that lets us upload first. */
    private static final String WAITING = "wipe";

    private final KeyVault vault;
    private final Store store;
    private final Photos photos;
    private final Owner owner;
    private final Session session;
    private final Clock clock;

    Wiping(KeyVault vault, Store store, Photos photos, Owner owner, Session session, Clock clock) {
        this.vault = vault;
        this.store = store;
        this.photos = photos;
        this.owner = owner;
        this.session = session;
        this.clock = clock;
    }

    /** The same at the start of an app, where what cannot be deleted now is deleted by the next synchronisation. */
    void goOn() {
        try {
            finish();
        } catch (IOException stays) {
            return;
        }
    }

    /** Goes on with what was begun, and begins what was put off when its time is over. Whether it deleted anything. */
    boolean finish() throws IOException {
        boolean deleted = false;
        for (WipeOrder order : orders()) {
            if (!order.isDone() && concernsUs(order)) {
                delete(order);
                deleted = true;
            }
        }
        String waiting = store.get(Tables.META, WAITING);
        if (waiting != null && WipeOrder.read(Json.own(waiting)).isDue(clock)) {
            delete(begun(WipeOrder.read(Json.own(waiting))));
            deleted = true;
        }
        return deleted;
    }

    /** Obeys what a refusal orders, if it orders anything; one that lets us upload first when all is sent. Whether it did. */
    boolean obeys(Problem refusal) throws IOException {
        WipeOrder order = WipeOrder.in(refusal, clock);
        if (order == null) {
            return false;
        }
        WipeOrder begun;
        synchronized (store) {
            if (order.mayUpload() && isUnsent()) {
                store.commit(new Change().put(Tables.META, WAITING, Json.text(order.members())));
                return false;
            }
            begun = begun(order);
            forgetAll();
        }
        delete(begun);
        return true;
    }

    /** The same when it is an answer to a registration: an order for somebody else does not concern what is here. */
    boolean obeysAtSignIn(Problem refusal, @Nullable String username) throws IOException {
        return owner.mayBe(username) && obeys(refusal);
    }

    /** The server lets us read, so that no order stands. */
    void forget() {
        if (store.get(Tables.META, WAITING) != null) {
            store.commit(new Change().remove(Tables.META, WAITING));
        }
    }

    /** Tells the server of orders that were obeyed; its refusal of a receipt is an answer, too. */
    void tell() throws IOException {
        for (WipeOrder order : orders()) {
            if (order.isDone()) {
                session.confirmWipe(order.receipt());
                replace(order, null);
            }
        }
    }

    private boolean isUnsent() {
        return store.count(Tables.OUTBOX) > 0 || !photos.pending().isEmpty();
    }

    private WipeOrder begun(WipeOrder order) {
        WipeOrder begun = order.about(owner.person(), photos.all());
        replace(order, begun);
        return begun;
    }

    /** A store whose key is gone reads as empty; one where somebody works who has not signed in yet is another. */
    private boolean concernsUs(WipeOrder order) {
        String person = owner.person();
        return person == null ? store.count(Tables.OUTBOX) == 0 : person.equals(order.person());
    }

    /** Can be done any number of times. */
    private void delete(WipeOrder order) throws IOException {
        forgetAll();
        photos.deleteAll(order.photos());
        session.leave(order.person());
        replace(order, order.done());
    }

    private void forgetAll() {
        synchronized (store) {
            store.wipe();
            owner.leave();
        }
    }

    private List<WipeOrder> orders() {
        String kept = vault.read(ORDERS);
        List<WipeOrder> orders = new ArrayList<>();
        if (kept != null) {
            Json.objects(Json.own(kept), ORDERS).forEach(order -> orders.add(WipeOrder.read(order)));
        }
        return orders;
    }

    /** Several stores may share the vault. */
    private synchronized void replace(WipeOrder order, @Nullable WipeOrder by) {
        JsonArray kept = new JsonArray();
        for (WipeOrder other : orders()) {
            if (!other.receipt().equals(order.receipt())) {
                kept.add(other.members());
            }
        }
        if (by != null) {
            kept.add(by.members());
        }
        JsonObject all = new JsonObject();
        all.put(ORDERS, kept);
        vault.write(ORDERS, kept.isEmpty() ? null : Json.text(all));
    }
}
