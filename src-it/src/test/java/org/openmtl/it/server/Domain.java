package org.openmtl.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openmtl.it.harness.RunningServer;

/**
 * The domain that comes with Payara, copied, at ports that are free and on this machine only.
 *
 * @param directory of the domain; the one above holds all domains
 * @param httpPort of the application
 * @param adminPort of the administration
 */
record Domain(Path directory, int httpPort, int adminPort) {
    private static final String NAME = "domain1";
    private static final String USUAL_HTTP = "8080";
    private static final String USUAL_ADMIN = "4848";
    private static final Pattern PORT = Pattern.compile("(?<= port=\")\\d+(?=\")|(?<=telnet\\.port=)\\d+");

    /** A fresh one below a directory. */
    static Domain copy(Path payara, Path domains) {
        try {
            Path directory = domains.resolve(NAME);
            copyAll(payara.resolve("glassfish/domains").resolve(NAME), directory);
            Path file = directory.resolve("config/domain.xml");
            Map<String, Integer> ports = new HashMap<>();
            Files.writeString(file, hereOnly(withFreePorts(Files.readString(file), ports)));
            return new Domain(directory, ports.get(USUAL_HTTP), ports.get(USUAL_ADMIN));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Files.isDirectory(file) ? copy : copy.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static String withFreePorts(String xml, Map<String, Integer> ports) {
        return PORT.matcher(xml).replaceAll(usual -> String.valueOf(freePort(usual.group(), ports)));
    }

    private static int freePort(String usual, Map<String, Integer> ports) {
        int port = RunningServer.freePort();
        while (ports.containsValue(port)) {
            port = RunningServer.freePort();
        }
        ports.put(usual, port);
        return port;
    }

    private static String hereOnly(String xml) {
        return xml.replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replace("<network-listener port", "<network-listener address=\"127.0.0.1\" port")
                .replace("<hazelcast-runtime-configuration ", "<hazelcast-runtime-configuration enabled=\"false\" ");
    }

    String name() {
        return NAME;
    }

    /** Everything the server has said. */
    String log() {
        return read(directory.resolve("logs/server.log")).orElse("");
    }

    /** The server's process, as long as it runs. */
    Optional<ProcessHandle> process() {
        return read(directory.resolve("config/pid"))
                .map(String::strip)
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of);
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
