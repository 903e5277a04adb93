package org.openmtl.it.container.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A Payara Micro that Arquillian has started: it neither waits for its end nor removes the copy of the archive it deployed.
 *
 * @param handle the process
 * @param archive the copy
 */
record MicroProcess(ProcessHandle handle, Path archive) {
    private static final String DEPLOY = "--deploy";
    private static final int STOP_SECONDS = 60;

    /** All that run now. */
    static List<MicroProcess> running() {
        return ProcessHandle.current()
                .children()
                .flatMap(child ->
                        of(child, child.info().arguments().map(Arrays::asList).orElse(List.of())))
                .toList();
    }

    private static Stream<MicroProcess> of(ProcessHandle child, List<String> arguments) {
        int deploy = arguments.indexOf(DEPLOY);
        return deploy < 0 ? Stream.empty() : Stream.of(new MicroProcess(child, Path.of(arguments.get(deploy + 1))));
    }

    /** Returns when it has ended, as it was told to, and nothing is left of it. */
    void awaitEnd() {
        try {
            handle.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException deaf) {
            handle.destroyForcibly();
        } catch (InterruptedException hurried) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        delete(archive.getParent().getParent());
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
