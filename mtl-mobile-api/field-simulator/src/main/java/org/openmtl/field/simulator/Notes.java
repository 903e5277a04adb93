package org.openmtl.field.simulator;

import com.grack.nanojson.JsonObject;
import java.util.List;
import org.openmtl.field.FieldClient;
import org.openmtl.field.Operation;

/** Does things on a phone, and writes each down first: another thread must not see the effect before the intention. For one thread at a time. */
final class Notes {
    private final String phone;
    private final FieldClient client;
    private final Ledger ledger;

    Notes(String phone, FieldClient client, Ledger ledger) {
        this.phone = phone;
        this.client = client;
        this.ledger = ledger;
    }

    boolean knows(String id) {
        return ledger.knows(id);
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
}
