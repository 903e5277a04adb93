package org.openmtl.leads.scoring.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells clicks on links of mails that a machine made: scanners of mail gateways open every link before anybody reads the mail. What was
 * known of a click is judged together with the other clicks on the same mail.
 */
final class MachineClicks {
    private static final Duration BURST = Duration.ofSeconds(10);
    private static final int LINKS_OF_A_BURST = 3;
    private static final Duration RIGHT_AFTER_DELIVERY = Duration.ofSeconds(5);

    /** Who follows the link nobody sees follows the others, too. */
    private static final Duration AROUND_THE_TRAP = Duration.ofMinutes(10);

    private static final Pattern SCANNERS = Pattern.compile(
            "barracuda|mimecast|proofpoint|safelinks|trendmicro|symantec|fireeye|forcepoint|ironport|sophos"
                    + "|bitdefender|kaspersky|urldefense|python-requests|python-urllib|go-http-client|okhttp|curl/|wget/"
                    + "|headlesschrome|phantomjs|bot\\b|crawler|spider|linkcheck|preview");

    private MachineClicks() {}

    /**
     * A click on a link of a mail.
     *
     * @param mail what tells the mails to one lead apart
     * @param link where it led, null when that is not known
     * @param agent what the client called itself, null when that is not known
     * @param method of HTTP, null when that is not known
     * @param trap whether the link cannot be seen by people
     */
    record Click(
            UUID id,
            Instant at,
            String mail,
            @Nullable String link,
            @Nullable String agent,
            @Nullable String method,
            boolean trap) {}

    /**
     * Clicks that no human made.
     *
     * @param clicks of one lead
     * @param delivered when its mails were delivered, as far as that is known
     */
    static Set<UUID> among(Collection<Click> clicks, Map<String, Instant> delivered) {
        Set<UUID> machines = new HashSet<>();
        clicks.stream()
                .sorted(Comparator.comparing(Click::at))
                .collect(Collectors.groupingBy(Click::mail))
                .forEach((mail, same) -> {
                    markAlone(same, delivered.get(mail), machines);
                    markBursts(same, machines);
                    markAroundTraps(same, machines);
                });
        return machines;
    }

    private static void markAlone(List<Click> clicks, @Nullable Instant delivered, Set<UUID> machines) {
        clicks.stream()
                .filter(click -> givesItselfAway(click) || isTooEarly(click, delivered))
                .forEach(click -> machines.add(click.id()));
    }

    private static boolean givesItselfAway(Click click) {
        return "HEAD".equalsIgnoreCase(click.method())
                || (click.agent() != null
                        && SCANNERS.matcher(click.agent().toLowerCase(Locale.ROOT))
                                .find());
    }

    private static boolean isTooEarly(Click click, @Nullable Instant delivered) {
        return delivered != null && click.at().isBefore(delivered.plus(RIGHT_AFTER_DELIVERY));
    }

    /** A burst is several different links within a few seconds. */
    private static void markBursts(List<Click> inTime, Set<UUID> machines) {
        for (int first = 0; first < inTime.size(); first++) {
            List<Click> burst = from(inTime, first);
            long links = burst.stream()
                    .map(Click::link)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            if (links >= LINKS_OF_A_BURST) {
                burst.forEach(click -> machines.add(click.id()));
            }
        }
    }

    private static List<Click> from(List<Click> inTime, int first) {
        Instant end = inTime.get(first).at().plus(BURST);
        int last = first;
        while (last < inTime.size() && !inTime.get(last).at().isAfter(end)) {
            last++;
        }
        return inTime.subList(first, last);
    }

    private static void markAroundTraps(List<Click> clicks, Set<UUID> machines) {
        clicks.stream()
                .filter(Click::trap)
                .forEach(trap -> clicks.stream()
                        .filter(click ->
                                Duration.between(click.at(), trap.at()).abs().compareTo(AROUND_THE_TRAP) <= 0)
                        .forEach(click -> machines.add(click.id())));
    }
}
