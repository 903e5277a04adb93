package org.openmtl.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator typed.
 *
 * @param command what to do
 * @param file the configuration file named by {@code --config}
 * @param settings settings given as {@code --mtl.x=y} or by a short form
 */
record CommandLine(Command command, Optional<Path> file, Map<String, String> settings) {

    /** What the launcher can do. */
    enum Command {
        RUN,
        MIGRATE,
        RESTORED,
        HELP,
        VERSION
    }

    private static final String CONFIG = "--config=";
    private static final String DEMO_PASSWORD = "--demo-password=";

    static CommandLine parse(List<String> arguments) {
        Command command = Command.RUN;
        Optional<Path> file = Optional.empty();
        Map<String, String> settings = new LinkedHashMap<>();
        for (String argument : arguments) {
            switch (argument) {
                case "--help", "-h", "help" -> command = Command.HELP;
                case "--version", "version" -> command = Command.VERSION;
                case "migrate" -> command = Command.MIGRATE;
                case "restored" -> command = Command.RESTORED;
                case "--demo" -> settings.put(Setting.DEMO.key(), "true");
                default -> {
                    if (argument.startsWith(CONFIG)) {
                        file = Optional.of(Path.of(argument.substring(CONFIG.length())));
                    } else {
                        addSetting(argument, settings);
                    }
                }
            }
        }
        return new CommandLine(command, file, Map.copyOf(settings));
    }

    private static void addSetting(String argument, Map<String, String> settings) {
        int equals = argument.indexOf('=');
        if (argument.startsWith(DEMO_PASSWORD)) {
            settings.put(Setting.DEMO_PASSWORD.key(), argument.substring(DEMO_PASSWORD.length()));
        } else if (argument.startsWith("--mtl.") && equals > 0) {
            settings.put(argument.substring("--".length(), equals), argument.substring(equals + 1));
        } else {
            throw new BadConfiguration("unknown option '%s'; see --help".formatted(argument));
        }
    }
}
