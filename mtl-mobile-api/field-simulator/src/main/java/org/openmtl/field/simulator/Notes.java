package org.openmtl.field.simulator;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmtl.field.FieldClient;
import org.openmtl.field.Operation;
import org.openmtl.field.Photo;
import org.openmtl.field.Row;

/** Does things on a phone, and writes each down first: another thread must not see the effect before the intention. For one thread at a time. */
final class Notes {
    private final String phone;
    private final String user;
    private final FieldClient client;
    private final Ledger ledger;

    Notes(String phone, String user, FieldClient client, Ledger ledger) {
        this.phone = phone;
        this.user = user;
        this.client = client;
        this.ledger = ledger;
    }

    /** Ids of all rows of a kind. */
    List<String> all(String entity) {
        return client.rows(entity).stream().map(Row::id).toList();
    }

    /** Ids of rows of a kind that phones of this run have made. */
    List<String> visible(String entity) {
        return all(entity).stream().filter(ledger::isMadeHere).toList();
    }

    boolean sees(String entity, String id) {
        return client.row(entity, id) != null;
    }

    /** What of the accounts this phone alone may change. */
    List<Ledger.Portion> portions() {
        return ledger.portions(phone);
    }

    /** A lead that was handed over to this phone and has arrived, null when there is none; each is told once. */
    @Nullable
    String handedOver() {
        return ledger.takeHandedOver(phone, id -> sees("lead", id));
    }

    Operation create(String entity, JsonObject fields, String... after) {
        String id = client.newId();
        ledger.created(entity, id, fields);
        return client.create(entity, id, fields, List.of(after));
    }

    void patch(String entity, String id, JsonObject changes) {
        ledger.changed(id, phone, changes);
        client.patch(entity, id, changes);
    }

    /**
     * Anything else.
     *
     * @param changes what it makes of the row, as far as that is known beforehand
     */
    Operation act(String type, String id, JsonObject data, JsonObject changes) {
        ledger.changed(id, phone, changes);
        return client.act(type, id, data, List.of());
    }

    /** Does several of these as one. */
    void together(Runnable things) {
        client.together(things);
    }

    /** Takes a photo; whatever refers to it is another thing. */
    Photo photo(byte[] jpeg) throws IOException {
        Photo taken = client.photos().add(jpeg, "image/jpeg");
        ledger.photo(taken.id(), taken.sha256(), user);
        return taken;
    }
}
