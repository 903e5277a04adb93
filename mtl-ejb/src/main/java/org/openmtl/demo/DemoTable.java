package org.openmtl.demo;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openmtl.shared.fields.JsonText;

/** Reads a table of the demonstration: tabs between cells, lines that begin with # tell what the cells are. */
final class DemoTable {
    private DemoTable() {}

    /** Reads an object that is not a table. */
    static JsonObject object(String name) {
        try (InputStream file = DemoTable.class.getResourceAsStream(name + ".json")) {
            byte[] text = Objects.requireNonNull(file, name).readAllBytes();
            return JsonText.object(new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> read(String name) {
        try (InputStream file = DemoTable.class.getResourceAsStream(name + ".tsv");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
