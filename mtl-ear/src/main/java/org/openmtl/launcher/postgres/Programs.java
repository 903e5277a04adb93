package org.openmtl.launcher.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs programs to their end and tells what came of it. */
final class Programs {

    /**
     * How a program ended.
     *
     * @param status its exit status
     * @param output all that it printed
     */
    record Outcome(int status, String output) {

        boolean isGood() {
            return status == 0;
        }
    }

    private Programs() {}

    static Outcome run(List<String> prefix, List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Variables like PGDATA or PGPORT of the person who starts us are about another PostgreSQL.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return run(builder);
    }

    private static Outcome run(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream output = process.getInputStream()) {
                String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                return new Outcome(process.waitFor(), text.strip());
            }
        } catch (IOException notThere) {
            return new Outcome(127, String.valueOf(notThere.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(130, "interrupted");
        }
    }
}
