package org.openmtl.leads.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.leads.scoring.internal.MachineClicks.Click;

/** Scanners of mail gateways click, too. */
class TellingMachineClicksTest {
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36";

    private final List<Click> clicks = new ArrayList<>();

    @Test
    void aHumanReadsAndClicks() {
        click(0, "/offer");
        click(40, "/case");
        click(41, "/case");

        assertThat(machines()).isEmpty();
    }

    @Test
    void manyLinksOfOneMailWithinSecondsAreAScanner() {
        List<UUID> burst = List.of(click(0, "/a"), click(1, "/b"), click(2, "/c"));
        click(3600, "/b");

        assertThat(machines()).containsExactlyInAnyOrderElementsOf(burst);
    }

    @Test
    void oneLinkClickedThriceIsImpatience() {
        click(0, "/a");
        click(1, "/a");
        click(2, "/a");

        assertThat(machines()).isEmpty();
    }

    @Test
    void linksOfDifferentMailsDoNotMakeABurst() {
        add(new Click(UUID.randomUUID(), at(0), "m1", "/a", BROWSER, "GET", false));
        add(new Click(UUID.randomUUID(), at(1), "m2", "/b", BROWSER, "GET", false));
        add(new Click(UUID.randomUUID(), at(2), "m3", "/c", BROWSER, "GET", false));

        assertThat(machines()).isEmpty();
    }

    @Test
    void nobodyClicksWithinSecondsOfTheDelivery() {
        UUID early = click(3, "/a");
        click(30, "/a");

        assertThat(MachineClicks.among(clicks, Map.of("m1", at(0)))).containsExactly(early);
    }

    @Test
    void whoFollowsTheLinkNobodySeesIsAMachineAndWasOneRightBefore() {
        UUID before = click(0, "/a");
        UUID trap = add(new Click(UUID.randomUUID(), at(60), "m1", "/trap", BROWSER, "GET", true));
        click(3600, "/a");

        assertThat(machines()).containsExactlyInAnyOrder(before, trap);
    }

    @Test
    void headRequestsAreNoReading() {
        UUID head = add(new Click(UUID.randomUUID(), at(0), "m1", "/a", BROWSER, "HEAD", false));

        assertThat(machines()).containsExactly(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Barracuda Sentinel)",
                "python-requests/2.32",
                "Googlebot/2.1",
                "curl/8.5"
            })
    void scannersThatNameThemselvesAreBelieved(String agent) {
        UUID click = add(new Click(UUID.randomUUID(), at(0), "m1", "/a", agent, "GET", false));

        assertThat(machines()).containsExactly(click);
    }

    private Set<UUID> machines() {
        return MachineClicks.among(clicks, Map.of());
    }

    private UUID click(int second, String link) {
        return add(new Click(UUID.randomUUID(), at(second), "m1", link, BROWSER, "GET", false));
    }

    private UUID add(Click click) {
        clicks.add(0, click);
        return click.id();
    }

    private static Instant at(int second) {
        return Models.NOW.plusSeconds(second);
    }
}
