package org.openmtl.launcher.boot;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code mtl.home}, the directory that holds all that OpenMTL keeps on this machine. It is needed before any other setting, so it is
 * never read from the configuration file, which lies in it.
 */
public final class HomeDirectory {

    private static final String SETTING = "mtl.home";
    private static final String OPTION = "--" + SETTING + "=";
    private static final String VARIABLE = "MTL_HOME";
    private static final String USERS_HOME = "user.home";
    private static final String UNKNOWN = "?";

    private HomeDirectory() {}

    /** Looks at the command line, the system property, the environment, and falls back to {@code .openmtl} in the user's home. */
    public static Path locate(
            List<String> arguments, UnaryOperator<@Nullable String> properties, Map<String, String> environment) {
        String chosen = onCommandLine(arguments)
                .or(() -> present(properties.apply(SETTING)))
                .or(() -> present(environment.get(VARIABLE)))
                .orElseGet(() -> usersHome(properties, environment) + "/.openmtl");
        try {
            return Path.of(chosen).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new IllegalArgumentException(SETTING + " is not a path: " + chosen, notAPath);
        }
    }

    /** Java knows no home of a user who has a number only, as containers are often run; such a user may still have told it. */
    private static @Nullable String usersHome(
            UnaryOperator<@Nullable String> properties, Map<String, String> environment) {
        String known = properties.apply(USERS_HOME);
        return UNKNOWN.equals(known) ? environment.getOrDefault("HOME", known) : known;
    }

    private static Optional<String> onCommandLine(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(OPTION))
                .map(argument -> argument.substring(OPTION.length()))
                .filter(value -> !value.isBlank())
                .reduce((first, last) -> last);
    }

    private static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
