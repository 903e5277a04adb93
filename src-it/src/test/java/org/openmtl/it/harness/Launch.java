package org.openmtl.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts {@code java -jar mtl.jar}; what it says goes to a file beside its home. */
public final class Launch {
    private static final String MEMORY = "-Xmx512m";

    private Launch() {}

    /** The process, not yet ready. */
    public static Process of(ServerHome home, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java(), MEMORY));
        command.addAll(Product.javaOptions());
        command.addAll(List.of("-jar", Product.jar().toString()));
        command.add("--mtl.home=" + home.directory());
        command.addAll(arguments);
        try {
            Files.createDirectories(home.directory());
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(logFile(home).toFile()));
            // What the developer has set for an OpenMTL of theirs is no business of the tests.
            builder.environment().keySet().removeIf(name -> name.startsWith("MTL_"));
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Everything the processes of this home have said. */
    public static String log(ServerHome home) {
        try {
            return Files.readString(logFile(home));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Path logFile(ServerHome home) {
        return home.directory().resolve("test.log");
    }
}
