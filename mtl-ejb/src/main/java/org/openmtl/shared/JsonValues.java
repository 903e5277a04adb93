package org.openmtl.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes and reads JSON. {@link jakarta.json.Json} looks for its provider on the whole class path at each call, which took three fifths of
 * the time of a push; here it is found once.
 */
public final class JsonValues {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonValues() {}

    /** An object to be filled. */
    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** An object to be filled, which begins with the given members. */
    public static JsonObjectBuilder object(Map<String, ?> start) {
        return PROVIDER.createObjectBuilder(new LinkedHashMap<>(start));
    }

    /** An array to be filled. */
    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    /** An array to be filled, which begins with the given elements. */
    public static JsonArrayBuilder array(Collection<?> start) {
        return PROVIDER.createArrayBuilder(start);
    }

    /** The text as a JSON string. */
    public static JsonString of(String text) {
        return PROVIDER.createValue(text);
    }

    /** The number as JSON. */
    public static JsonValue of(long number) {
        return PROVIDER.createValue(number);
    }

    /** The number as JSON. */
    public static JsonValue of(BigDecimal number) {
        return PROVIDER.createValue(number);
    }

    /** Reads a whole value; the caller closes the reader. */
    public static JsonReader reader(String text) {
        return PROVIDER.createReader(new StringReader(text));
    }

    /** Reads a text event by event; the caller closes the parser. */
    public static JsonParser parser(String text) {
        return PROVIDER.createParser(new StringReader(text));
    }
}
