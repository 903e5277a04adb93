package org.openmtl.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RunningTest {

    private final List<String> stopped = new ArrayList<>();
    private final Running running = new Running();

    @Test
    void whatStartedLastStopsFirstAndOnce() {
        running.start(() -> "database", stopped::add);
        running.start(() -> "server", stopped::add);

        running.stop();
        running.stop();

        assertThat(stopped).containsExactly("server", "database");
    }

    @Test
    void nothingStartsAfterAStop() {
        running.stop();

        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> running.start(() -> "server", stopped::add));
    }

    @Test
    void aStopInTheMiddleOfAStepWaitsForIt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread starter = new Thread(() -> running.start(
                () -> {
                    begun.countDown();
                    awaitQuietly(go);
                    return "database";
                },
                stopped::add));
        starter.start();
        begun.await();
        Thread stopper = new Thread(running::stop);
        stopper.start();
        go.countDown();
        starter.join();
        stopper.join();

        assertThat(stopped).containsExactly("database");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
