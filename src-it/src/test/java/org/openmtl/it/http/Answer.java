package org.openmtl.it.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the server answered.
 *
 * @param status HTTP status
 * @param headers by name, whatever its case
 * @param body as text
 * @param request what was asked, for messages
 */
public record Answer(int status, Map<String, List<String>> headers, String body, String request) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Lets header names be asked in any case. */
    public Answer {
        Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().map(),
                response.body(),
                response.request().method() + " " + response.uri());
    }

    /** This answer, if it has that status; else the test fails and shows what came instead. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("%s: expected %d but was %s".formatted(request, expected, this));
        }
        return this;
    }

    /** The body as JSON; the test fails when it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(request + " did not answer JSON: " + this, noJson);
        }
    }

    /** A header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }

    /** The entity tag of a single resource. */
    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError(request + " answered no ETag: " + this));
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return header("Content-Type").orElse("").replaceAll(";.*", "").strip();
    }

    @Override
    public String toString() {
        return status + " " + mediaType() + " " + body;
    }
}
