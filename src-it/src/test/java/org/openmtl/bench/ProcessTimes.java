package org.openmtl.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time and memory of processes, as {@code /proc} tells. */
public final class ProcessTimes {
    /** {@code /proc} counts in hundredths of a second on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final Path PROC = Path.of("/proc");
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;
    private static final double KIB_PER_MIB = 1024;

    private ProcessTimes() {}

    /** Seconds the process has used, without its children. */
    public static double seconds(long pid) {
        return ticks(pid, USER, SYSTEM) / TICKS_PER_SECOND;
    }

    /** Seconds the process and all children it ever had have used; children's children do not count. */
    public static double secondsWithChildren(long pid) {
        long own = ticks(pid, USER, SYSTEM, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN);
        return (own
                        + children(pid)
                                .mapToLong(child -> ticks(child, USER, SYSTEM))
                                .sum())
                / TICKS_PER_SECOND;
    }

    /** Memory that is in RAM now ({@code VmRSS}) or was at most ({@code VmHWM}), in MiB. */
    public static double mebibytes(long pid, String field) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith(field + ":"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Long> children(long pid) {
        try (Stream<Path> processes = Files.list(PROC)) {
            return processes
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf)
                    .filter(each -> ticks(each, PARENT) == pid)
                    .toList()
                    .stream();
        } catch (IOException noProc) {
            throw new UncheckedIOException(noProc);
        }
    }

    /** The sum of some fields; zero for a process that has ended meanwhile. */
    private static long ticks(long pid, int... fields) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        // The name of the program stands in brackets and may hold anything.
        String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long sum = 0;
        for (int field : fields) {
            sum += Long.parseLong(values[field]);
        }
        return sum;
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(PROC.resolve(pid + "/" + file));
        } catch (IOException ended) {
            return "";
        }
    }
}
