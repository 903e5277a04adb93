package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;

/**
 * Examples of a description: requests and what they are answered. {@code {name}} takes its value from the first answer it stands in, and
 * {@code …} is anything.
 */
final class Described {
    private static final Pattern EXCHANGE = Pattern.compile(
            "```http\n"
                    + "(?<method>[A-Z]+) (?<path>\\S+)\n"
                    + "(?<headers>(?:[A-Z][A-Za-z0-9-]*: [^\n]+\n"
                    + ")*)(?<body>.*?)\n"
                    + "?\n"
                    + "HTTP/1.1 (?<status>\\d+)\n"
                    + "(?<told>(?:[A-Z][A-Za-z0-9-]*: [^\n]+\n"
                    + ")*)(?<answer>.*?)```",
            Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final String ANYTHING = "…";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> values;
    private final Map<String, byte[]> files;

    Described(Map<String, String> given) {
        this(given, Map.of());
    }

    /** The files are bodies by name: what no text can show. */
    Described(Map<String, String> given, Map<String, byte[]> files) {
        this.values = new HashMap<>(given);
        this.files = files;
    }

    /** Sends every request of the text and holds the answers to it; answers how many there were. */
    int run(String text, Client anyone) {
        List<String> done = new ArrayList<>();
        Matcher exchange = EXCHANGE.matcher(text);
        while (exchange.find()) {
            String what = exchange.group("method") + " " + exchange.group("path");
            Answer answer = send(exchange, anyone);
            assertThat(answer.status())
                    .as("%s: %s", what, answer)
                    .isEqualTo(Integer.parseInt(exchange.group("status")));
            lines(exchange.group("told"))
                    .forEach((name, told) ->
                            holdText(JSON.valueToTree(answer.header(name).orElse("")), told, what + " " + name));
            if (exchange.group("answer").isBlank()) {
                assertThat(answer.body()).as(what).isEmpty();
            } else {
                hold(answer.json(), read(exchange.group("answer")), what);
            }
            done.add(what);
        }
        return done.size();
    }

    private Answer send(Matcher exchange, Client anyone) {
        Client client = anyone;
        for (Map.Entry<String, String> header : lines(exchange.group("headers")).entrySet()) {
            client = client.with(header.getKey(), filled(header.getValue()));
        }
        String path = filled(exchange.group("path"));
        String body = exchange.group("body").strip();
        byte[] file = files.get(body);
        if (file != null) {
            return client.send(exchange.group("method"), path, file);
        }
        return exchange.group("method").equals("POST")
                ? client.post(path, filled(body))
                : client.send(exchange.group("method"), path, filled(body));
    }

    private static Map<String, String> lines(String headers) {
        Map<String, String> lines = new LinkedHashMap<>();
        headers.lines().forEach(line -> lines.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
        return lines;
    }

    private String filled(String text) {
        return NAME.matcher(text).replaceAll(name -> {
            assertThat(values).containsKey(name.group(1));
            return Matcher.quoteReplacement(values.get(name.group(1)));
        });
    }

    private void hold(JsonNode actual, JsonNode described, String where) {
        if (described.isTextual()) {
            holdText(actual, described.asText(), where);
        } else if (described.isObject()) {
            holdObject(actual, described, where);
        } else if (described.isArray()) {
            holdArray(actual, described, where);
        } else {
            assertThat(actual).as(where).isEqualTo(described);
        }
    }

    private void holdText(JsonNode actual, String described, String where) {
        assertThat(actual.isValueNode() || described.equals(ANYTHING))
                .as("%s: %s", where, actual)
                .isTrue();
        Matcher name = NAME.matcher(described);
        if (name.matches()) {
            assertThat(actual.asText())
                    .as(where)
                    .isEqualTo(values.computeIfAbsent(name.group(1), unknown -> actual.asText()));
        } else if (!described.equals(ANYTHING)) {
            assertThat(actual.asText()).as(where).isEqualTo(described);
        }
    }

    /** All members that are described, and no others unless the description says so. */
    private void holdObject(JsonNode actual, JsonNode described, String where) {
        described.fieldNames().forEachRemaining(member -> {
            if (!member.equals(ANYTHING)) {
                assertThat(actual.has(member))
                        .as("%s/%s in %s", where, member, actual)
                        .isTrue();
                hold(actual.get(member), described.get(member), where + "/" + member);
            }
        });
        if (!described.has(ANYTHING)) {
            actual.fieldNames()
                    .forEachRemaining(member -> assertThat(described.has(member))
                            .as("%s/%s is described", where, member)
                            .isTrue());
        }
    }

    private void holdArray(JsonNode actual, JsonNode described, String where) {
        boolean open = !described.isEmpty()
                && described.get(described.size() - 1).asText().equals(ANYTHING);
        int told = open ? described.size() - 1 : described.size();
        assertThat(actual.isArray()).as(where).isTrue();
        assertThat(open ? actual.size() >= told : actual.size() == told)
                .as("%s: %s", where, actual)
                .isTrue();
        for (int i = 0; i < told; i++) {
            hold(actual.get(i), described.get(i), where + "/" + i);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(json, broken);
        }
    }
}
