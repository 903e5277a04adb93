package org.openmtl.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does what the command line asks for and turns every failure into a message and an exit status. */
public final class Launcher {

    private static final Logger LOG = Logger.getLogger(Launcher.class.getName());
    private static final int FAILED = 1;
    private static final int BAD_CONFIGURATION = 2;

    private Launcher() {}

    /**
     * Called by {@link org.openmtl.launcher.boot.Main} through the launcher's own class loader.
     *
     * @param home {@code mtl.home}
     * @param jar {@code mtl.jar}
     * @param unpacked the files unpacked from it
     * @return the exit status; 0 also means that the server goes on running
     */
    public static int launch(String[] arguments, Path home, Path jar, Path unpacked) {
        Running running = new Running();
        try {
            obey(CommandLine.parse(Arrays.asList(arguments)), new Installation(home, jar, unpacked), running);
            return 0;
        } catch (BadConfiguration bad) {
            System.err.println("OpenMTL: " + bad.getMessage());
            running.stop();
            return BAD_CONFIGURATION;
        } catch (RuntimeException failure) {
            report(failure);
            running.stop();
            return FAILED;
        }
    }

    private static void obey(CommandLine line, Installation installation, Running running) {
        KnownSettings known = KnownSettings.load(Launcher.class.getClassLoader());
        switch (line.command()) {
            case HELP -> System.out.print(Help.text(known));
            case VERSION -> System.out.println(Help.version());
            case MIGRATE, RESTORED, RUN -> {
                Configuration configuration = new ConfigurationReader(known)
                        .read(installation.home(), line, System.getProperties(), System.getenv());
                LogSettings.apply(configuration.text(Setting.LOG_FORMAT));
                StopSignal.handle(running::stop);
                Start start = new Start(configuration, installation, running);
                switch (line.command()) {
                    case MIGRATE -> start.migrateOnly();
                    case RESTORED -> start.afterRestore();
                    default -> start.everything();
                }
            }
        }
    }

    /** An expected failure says in its message what to do; only an unexpected one shows where it happened. */
    private static void report(RuntimeException failure) {
        if (failure instanceof StartFailure) {
            LOG.severe(failure.getMessage());
        } else {
            LOG.log(Level.SEVERE, failure.getMessage(), failure);
        }
    }
}
