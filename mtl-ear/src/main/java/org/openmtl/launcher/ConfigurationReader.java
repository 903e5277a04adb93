package org.openmtl.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects settings from file, environment, system properties and command line; the later wins. Refuses names that nobody knows. */
final class ConfigurationReader {

    private static final String PREFIX = "mtl.";
    private static final String DEFAULT_FILE = "mtl.properties";

    private final KnownSettings known;

    ConfigurationReader(KnownSettings known) {
        this.known = known;
    }

    Configuration read(Path home, CommandLine line, Properties properties, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>(readFile(home, line));
        values.putAll(fromEnvironment(environment));
        Map<String, String> system = withPrefix(properties);
        refuseUnknown("system properties", system.keySet());
        values.putAll(system);
        refuseUnknown("command line", line.settings().keySet());
        values.putAll(line.settings());
        return new Configuration(home, values);
    }

    private Map<String, String> readFile(Path home, CommandLine line) {
        Path file = line.file().orElse(home.resolve(DEFAULT_FILE));
        if (!Files.exists(file)) {
            if (line.file().isPresent()) {
                throw new BadConfiguration("there is no configuration file " + file);
            }
            return Map.of();
        }
        Properties properties = load(file);
        if (properties.containsKey(Setting.HOME.key())) {
            throw new BadConfiguration("mtl.home cannot be set in " + file
                    + ": give it on the command line or as MTL_HOME in the environment");
        }
        refuseUnknown(file.toString(), properties.stringPropertyNames());
        return withPrefix(properties);
    }

    private static Properties load(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BadConfiguration("cannot read %s: %s".formatted(file, unreadable));
        }
    }

    private void refuseUnknown(String source, Set<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeIf(known::contains);
        if (!unknown.isEmpty()) {
            throw new BadConfiguration(
                    "unknown setting in %s: %s; see --help".formatted(source, String.join(", ", unknown)));
        }
    }

    private Map<String, String> fromEnvironment(Map<String, String> environment) {
        Map<String, String> found = new TreeMap<>();
        Stream.concat(Stream.of(Setting.values()).map(Setting::key), known.ofApplication().keySet().stream())
                .forEach(key -> {
                    String value = environment.get(Setting.variable(key));
                    if (value != null) {
                        found.put(key, value);
                    }
                });
        return found;
    }

    private static Map<String, String> withPrefix(Properties properties) {
        Map<String, String> found = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                found.put(name, properties.getProperty(name).strip());
            }
        }
        return found;
    }
}
