package org.openmtl.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What {@code --help} and {@code --version} print. */
final class Help {

    private static final String USAGE = """
            Usage: java -jar mtl.jar [command] [options]

            Commands
              (none)     start OpenMTL
              migrate    bring the database up to date and end
              restored   the same after the database came from a backup: field clients fetch everything anew

            Options
              --demo                 fill an empty database with a demo company
              --demo-password=TEXT   one password for all demo people; default: printed once
              --config=FILE          read settings from FILE; default: mtl.properties in mtl.home
              --mtl.name=value       any setting below
              --version, --help

            Settings: command line, system property, environment (MTL_HTTP_PORT) or file, in this order
            """;

    private Help() {}

    static String text(KnownSettings known) {
        StringBuilder text = new StringBuilder(USAGE);
        for (Setting setting : Setting.values()) {
            String value = setting.defaultValue();
            line(text, setting.key(), setting.description() + (value.isEmpty() ? "" : "; default " + value));
        }
        known.ofApplication().forEach((name, description) -> line(text, name, description));
        return text.toString();
    }

    static String version() {
        return "OpenMTL %s (Payara Micro %s, embedded PostgreSQL %s, Java %s)"
                .formatted(
                        version("openmtl"), version("payara"), version("postgres"), System.getProperty("java.version"));
    }

    /** The version of a part, fixed when the jar was built. */
    static String version(String part) {
        try (InputStream resource = Help.class.getResourceAsStream("versions.properties")) {
            Properties versions = new Properties();
            versions.load(resource);
            return versions.getProperty(part);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void line(StringBuilder text, String name, String description) {
        text.append("  %-24s %s%n".formatted(name, description));
    }
}
