package org.openmtl.launcher.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The main class of {@code mtl.jar}. It unpacks what the jar carries, once per version, and hands over to the launcher, whose libraries live
 * in a class loader of their own: another Jackson or another driver on the server's class path would win over the application's.
 */
public final class Main {

    private static final String LAUNCHER = "org.openmtl.launcher.Launcher";

    private Main() {}

    /** Runs the command line; ends the process only when it failed or had nothing to keep running. */
    public static void main(String[] arguments) throws Exception {
        try {
            int status = launch(arguments);
            if (status != 0) {
                // All that was started is stopped; the server's shutdown hook would only complain about it.
                Runtime.getRuntime().halt(status);
            }
        } catch (IllegalArgumentException | IOException | UncheckedIOException unusable) {
            System.err.println("OpenMTL cannot start: " + unusable);
            System.exit(2);
        }
    }

    private static int launch(String[] arguments) throws Exception {
        Path jar = location();
        Path home = HomeDirectory.locate(List.of(arguments), System::getProperty, System.getenv());
        Path unpacked = new NestedFiles(jar).unpackInto(home.resolve("lib"));
        var loader = new URLClassLoader("launcher", jarsIn(unpacked.resolve("lib")), Main.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return (int) loader.loadClass(LAUNCHER)
                    .getMethod("launch", String[].class, Path.class, Path.class, Path.class)
                    .invoke(null, arguments, home, jar, unpacked);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
    }

    private static Path location() throws URISyntaxException {
        return Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static URL[] jarsIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Main::url)
                    .toArray(URL[]::new);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
