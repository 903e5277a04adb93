package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.io.IOException;

/** What forms ask. A version that was published never changes, so it is fetched once. */
final class Forms {
    private final Session session;
    private final Store store;

    Forms(Session session, Store store) {
        this.session = session;
        this.store = store;
    }

    JsonObject version(String id, int number) throws IOException, SignInNeededException, RefusedException {
        String key = id + "/" + number;
        String kept = store.get(Tables.FORMS, key);
        if (kept != null) {
            return Json.own(kept);
        }
        JsonObject fetched = Json.answer(Session.checked(session.send(Call.get("/forms/" + id + "/v/" + number))));
        store.commit(new Change().put(Tables.FORMS, key, Json.text(fetched)));
        return fetched;
    }
}
