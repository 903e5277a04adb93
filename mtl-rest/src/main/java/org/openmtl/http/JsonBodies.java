package org.openmtl.http;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;

/**
 * Reads a body that must be one JSON object. The server's own reader answers with faults of its own where the body is no object or too
 * deep, replaces bytes that are no UTF-8, and does not look at what stands behind the object.
 */
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class JsonBodies implements MessageBodyReader<JsonObject> {
    private static final int DEEPEST = 64;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonObject.class;
    }

    /** The gate has bounded the body, so that it fits into memory. */
    @Override
    public JsonObject readFrom(
            Class<JsonObject> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String text = text(whole(body));
        if (isDeeper(text)) {
            throw malformed("The body is nested deeper than " + DEEPEST + " levels");
        }
        return object(text);
    }

    /** A line that breaks is an everyday thing on phones, and nobody is there any more to be answered. */
    private static byte[] whole(InputStream body) throws IOException {
        try {
            return body.readAllBytes();
        } catch (EOFException brokenOff) {
            throw malformed("The body breaks off");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed("The body is not UTF-8");
        }
    }

    private static JsonObject object(String text) {
        try (JsonParser parser = JsonValues.parser(text)) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                throw malformed("The body is not a JSON object");
            }
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw malformed("Something stands behind the JSON object");
            }
            return object;
        } catch (JsonException
                | IllegalStateException
                | UnsupportedOperationException
                | NoSuchElementException broken) {
            // The parser has a limit of its own for the digits of a number.
            throw malformed("The body is not the JSON that belongs here");
        }
    }

    /** Counts brackets outside of strings; the parser would follow them first. */
    private static boolean isDeeper(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && depth <= DEEPEST; i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
        return depth > DEEPEST;
    }

    private static MtlProblem malformed(String detail) {
        return MtlProblem.of(CommonProblem.MALFORMED, detail);
    }
}
