package org.openmtl.field.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the command line asked for.
 *
 * @param url of the server
 * @param users phones are dealt out to, in turn
 * @param password of all of them
 * @param devices phones
 * @param days each works
 * @param dayOps operations on a day
 * @param faults of the line
 * @param share of requests that each kind of fault strikes
 * @param seed of all that is left to chance
 * @param threads phones that work at once
 * @param patience seconds to go on trying while the server does not answer
 * @param manager who hands leads over to the users, with the same password
 */
record Options(
        String url,
        List<String> users,
        String password,
        int devices,
        int days,
        int dayOps,
        Set<Fault> faults,
        double share,
        long seed,
        int threads,
        int patience,
        String manager) {
    static final String HELP = """
        java -jar openmtl-field-simulator.jar --url URL --user NAME[,NAME...] --password PASSWORD
            [--devices 50] [--days 30] [--day-ops 6] [--faults lost,duplicate,reorder,cut] [--fault-share 0.1]
            [--seed 1] [--threads 8] [--patience 300] [--manager manager1]

        The manager hands leads over to the users and has the same password; where there is none, lead.accept and
        lead.refuse are left out.

        Phones of one person count against mtl.devices.max of the server, which is high in a demo: otherwise start it
        with --mtl.devices.max=60 for 50 of them, or name several users. The last line is JSON; the exit status is 0 when nothing is missing, ghostly,
        stale, duplicate or lost, 1 when something is, 2 when the run could not be made. The fault cut is for http only.
        """;

    /**
     * Reads {@code --name value} pairs.
     *
     * @throws IllegalArgumentException when they are none, one is unknown or missing, or two do not go together
     */
    static Options read(String... arguments) {
        Map<String, String> given = new HashMap<>(
                Map.of("--devices", "50", "--days", "30", "--day-ops", "6", "--faults", "", "--fault-share", "0.1"));
        given.putAll(Map.of("--seed", "1", "--threads", "8", "--patience", "300", "--manager", "manager1"));
        Set<String> required = Set.of("--url", "--user", "--password");
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            if (i + 1 == arguments.length || !given.containsKey(name) && !required.contains(name)) {
                throw new IllegalArgumentException("What is " + name + "?");
            }
            given.put(name, arguments[i + 1]);
        }
        if (!given.keySet().containsAll(required)) {
            throw new IllegalArgumentException("--url, --user and --password must be given");
        }
        return of(given).checked();
    }

    /** Who cuts a connection stands in the middle of it, where all must be readable, passwords too: that is for plain HTTP. */
    private Options checked() {
        boolean secret = url.regionMatches(true, 0, "https:", 0, "https:".length());
        if (secret && faults.contains(Fault.CUT)) {
            throw new IllegalArgumentException("The fault cut is for http only: leave it out");
        }
        return this;
    }

    private static Options of(Map<String, String> given) {
        return new Options(
                value(given, "--url"),
                List.of(value(given, "--user").split(",")),
                value(given, "--password"),
                Integer.parseInt(value(given, "--devices")),
                Integer.parseInt(value(given, "--days")),
                Integer.parseInt(value(given, "--day-ops")),
                Fault.read(value(given, "--faults")),
                Double.parseDouble(value(given, "--fault-share")),
                Long.parseLong(value(given, "--seed")),
                Integer.parseInt(value(given, "--threads")),
                Integer.parseInt(value(given, "--patience")),
                value(given, "--manager"));
    }

    private static String value(Map<String, String> given, String name) {
        return Objects.requireNonNull(given.get(name));
    }
}
