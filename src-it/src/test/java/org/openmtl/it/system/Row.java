package org.openmtl.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import org.openmtl.it.http.Answer;

/**
 * An account, contact, visit or lead as the server showed it.
 *
 * @param json all of it
 * @param etag the version shown
 */
public record Row(JsonNode json, String etag) {
    /** The row that an answer shows. */
    public static Row of(Answer answer) {
        return new Row(answer.json(), answer.etag());
    }

    /** Its id. */
    public String id() {
        return text("id");
    }

    /** A member as text; "null" when it has no value. */
    public String text(String member) {
        return json.path(member).asText();
    }
}
