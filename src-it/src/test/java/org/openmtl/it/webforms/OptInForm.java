package org.openmtl.it.webforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/**
 * A form with double opt-in, and who keeps it.
 *
 * @param form as it was answered
 */
record OptInForm(MtlSystem mtl, JsonNode form) {
    static final String KEEPER = "segment1";
    private static final String PATH = "/api/v1/web-forms";

    static OptInForm add(MtlSystem mtl, String name) {
        String draft = Json.object(
                "name", name, "fields", List.of("name", "company", "email"), "consentText", "v3", "doubleOptIn", true);
        return new OptInForm(mtl, mtl.as(KEEPER).post(PATH, draft).expect(201).json());
    }

    String path() {
        return PATH + "/" + form.get("id").asText();
    }

    /** What somebody sends by a browser in that language. */
    Answer submit(String language, @Nullable Object... namesAndValues) {
        return mtl.anyone()
                .with("Accept-Language", language)
                .post(PATH + "/" + form.get("key").asText() + "/submissions", Json.object(namesAndValues));
    }

    Answer submit(String email, String company) {
        return submit("en", "company", company, "email", email, "consent", true, "utm_source", "news");
    }

    /** How many wait, were confirmed, have expired. */
    List<Long> counts() {
        JsonNode counts =
                mtl.as(KEEPER).get(path() + "/confirmations").expect(200).json();
        return List.of(
                counts.get("pending").asLong(),
                counts.get("confirmed").asLong(),
                counts.get("expired").asLong());
    }

    /** Presses the button of the page at that path. */
    static Answer press(Client browser, String path) {
        return browser.with("Content-Type", "application/x-www-form-urlencoded").send("POST", path, "");
    }
}
