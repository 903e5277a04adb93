package org.openmtl.field.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openmtl.field.Call;
import org.openmtl.field.Reply;
import org.openmtl.field.Transport;

class SpoilingALineTest {
    private final List<String> arrived = new ArrayList<>();
    private final Transport server = call -> {
        arrived.add(call.path());
        return new Reply(200, Map.of(), new byte[0]);
    };

    private FaultyTransport always(Fault fault) {
        return new FaultyTransport(server, EnumSet.of(fault), 1, new Random(1));
    }

    @Test
    void aLostAnswerHadItsEffect() {
        assertThatThrownBy(() -> always(Fault.LOST).send(Call.get("/sync/1"))).isInstanceOf(IOException.class);
        assertThat(arrived).containsExactly("/sync/1");
    }

    @Test
    void aDuplicateArrivesTwice() throws IOException {
        always(Fault.DUPLICATE).send(Call.get("/sync/1"));
        assertThat(arrived).containsExactly("/sync/1", "/sync/1");
    }

    @Test
    void whatIsLateArrivesAfterWhatCameLaterButTokensAreNeverLate() throws IOException {
        FaultyTransport line = always(Fault.REORDER);
        assertThatThrownBy(() -> line.send(Call.get("/sync/1"))).isInstanceOf(IOException.class);
        line.send(Call.get("/token"));
        line.calmDown();
        assertThat(arrived).containsExactly("/token", "/sync/1");
    }

    @Test
    void aCalmLineSpoilsNothing() throws IOException {
        FaultyTransport line = always(Fault.LOST);
        line.calmDown();
        assertThat(line.send(Call.get("/sync/1")).status()).isEqualTo(200);
    }
}
