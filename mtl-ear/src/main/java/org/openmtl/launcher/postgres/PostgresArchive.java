package org.openmtl.launcher.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.openmtl.launcher.StartFailure;

/** Gives the packed programs for one kind of machine, by the archive's name. */
@FunctionalInterface
public interface PostgresArchive {

    /** Opens an archive such as {@code postgres-linux-x86_64.txz}; fails when there is none. */
    InputStream open(String name) throws IOException;

    /** The name of the archive that runs on a machine, from its Java properties {@code os.name} and {@code os.arch}. */
    static String nameFor(String system, String architecture) {
        String os = system.toLowerCase(Locale.ROOT);
        String chip = switch (architecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        String platform = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : "";
        if (os.startsWith("windows") && chip.equals("x86_64")) {
            return "postgres-windows-x86_64.txz";
        }
        if (platform.isEmpty() || chip.isEmpty()) {
            throw new StartFailure(
                    "There is no embedded PostgreSQL for %s on %s: set mtl.db.url to a PostgreSQL of yours"
                            .formatted(system, architecture));
        }
        return "postgres-%s-%s.txz".formatted(platform, chip);
    }
}
