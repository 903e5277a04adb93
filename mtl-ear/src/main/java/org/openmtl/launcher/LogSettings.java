package org.openmtl.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.openmtl.launcher.boot.JsonLogFormatter;
import org.openmtl.launcher.boot.StandardOutputHandler;
import org.openmtl.launcher.boot.TextLogFormatter;

/** The logging configuration, for the launcher and then, by a file, for the server, which reads its own. */
final class LogSettings {

    private static final String TEXT = """
            handlers=%1$s
            %1$s.formatter=%2$s
            .level=INFO
            # The server tells its life story at INFO.
            PayaraMicro.level=WARNING
            javax.enterprise.level=WARNING
            jakarta.enterprise.level=WARNING
            jakarta.enterprise.web.level=WARNING
            io.opentelemetry.level=WARNING
            # Root certificates that expired: the server brings them along and nobody here uses them.
            javax.enterprise.system.security.ssl.level=SEVERE
            fish.payara.level=WARNING
            org.glassfish.level=WARNING
            org.hibernate.validator.level=WARNING
            org.eclipse.persistence.level=WARNING
            org.jboss.weld.level=WARNING
            com.sun.level=WARNING
            com.hazelcast.level=WARNING
            org.flywaydb.level=WARNING
            org.flywaydb.core.internal.command.DbMigrate.level=INFO
            """;

    private LogSettings() {}

    static String text(String format) {
        String formatter = format.equals("text") ? TextLogFormatter.class.getName() : JsonLogFormatter.class.getName();
        return TEXT.formatted(StandardOutputHandler.class.getName(), formatter);
    }

    static void apply(String format) {
        try {
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(text(format).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Path write(String format, Path file) {
        try {
            return Files.writeString(file, text(format));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
