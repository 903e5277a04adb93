package org.openmtl.launcher;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names that may be configured: the launcher's own and those that the application declares, one {@code name=description} per line, in
 * {@code META-INF/openmtl/settings.properties}. Anything else that starts with {@code mtl.} is a typing error and is refused.
 */
final class KnownSettings {

    private static final String RESOURCE = "META-INF/openmtl/settings.properties";

    private final SortedMap<String, String> application;

    KnownSettings(Map<String, String> application) {
        this.application = new TreeMap<>(application);
    }

    static KnownSettings load(ClassLoader loader) {
        Map<String, String> declared = new TreeMap<>();
        try {
            for (URL resource : Collections.list(loader.getResources(RESOURCE))) {
                try (Reader reader = new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8)) {
                    Properties file = new Properties();
                    file.load(reader);
                    file.stringPropertyNames().forEach(name -> declared.put(name, file.getProperty(name)));
                }
            }
            return new KnownSettings(declared);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean contains(String key) {
        return Setting.named(key).isPresent() || application.containsKey(key);
    }

    /** The application's settings and what they do. */
    SortedMap<String, String> ofApplication() {
        return Collections.unmodifiableSortedMap(application);
    }
}
