package org.openmtl.http;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Reads a filled-in form in either form. */
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
public class FormBodies implements MessageBodyReader<SubmittedFields> {
    private static final int MOST_FIELDS = 50;

    private final JsonBodies json = new JsonBodies();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SubmittedFields.class;
    }

    @Override
    public SubmittedFields readFrom(
            Class<SubmittedFields> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Map<String, String> fields = new HashMap<>();
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(mediaType)) {
            readPairs(new String(body.readAllBytes(), StandardCharsets.UTF_8), fields);
        } else {
            JsonObject object = json.readFrom(JsonObject.class, generic, annotations, mediaType, headers, body);
            object.forEach((name, value) -> keep(fields, name, text(name, value)));
        }
        return new SubmittedFields(fields);
    }

    private static void readPairs(String body, Map<String, String> fields) {
        for (String pair : body.split("&")) {
            if (!pair.isEmpty()) {
                int sign = pair.indexOf('=');
                String name = sign < 0 ? pair : pair.substring(0, sign);
                keep(fields, decoded(name), sign < 0 ? "" : decoded(pair.substring(sign + 1)));
            }
        }
    }

    private static void keep(Map<String, String> fields, String name, String value) {
        if (fields.put(name, value) != null) {
            throw MtlProblem.invalid(name, "single", "must be given once");
        }
        if (fields.size() > MOST_FIELDS) {
            throw MtlProblem.of(CommonProblem.MALFORMED, "A form has at most " + MOST_FIELDS + " fields");
        }
    }

    private static String text(String name, JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return "";
        }
        if (value instanceof JsonObject || value.getValueType() == JsonValue.ValueType.ARRAY) {
            throw MtlProblem.invalid(name, "type", "must be a text, a number, true or false");
        }
        return value.toString();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw MtlProblem.of(CommonProblem.MALFORMED, "The body is not the form that belongs here");
        }
    }
}
