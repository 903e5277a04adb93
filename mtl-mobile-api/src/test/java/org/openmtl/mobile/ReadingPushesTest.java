package org.openmtl.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.fieldsync.ClockReading;
import org.openmtl.fieldsync.Push;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;

class ReadingPushesTest {
    @Test
    void theClocksOfTheDeviceAreRead() {
        ClockReading clock = read("{'ops':[],'clk':{'now':'2026-11-22T10:15:02.120Z','mono':8812345,'boot':'b7'}}")
                .clock();

        assertThat(clock.now()).isEqualTo("2026-11-22T10:15:02.120Z");
        assertThat(clock.monotonic()).isEqualTo(8812345L);
        assertThat(clock.boot()).isEqualTo("b7");
    }

    /** What was captured must leave the phone, whatever its clocks say. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'mono':-1}",
                "{'mono':'yesterday'}",
                "{'now':'12:00'}",
                "{'boot':'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'}",
                "{'tick':1}",
                "'noon'",
                "null"
            })
    void clocksThatCannotBeReadAreNoReasonToRefuseIt(String clock) {
        Push push = read("{'ops':[{},{}],'clk':" + clock + "}");

        assertThat(push.clock()).isEqualTo(new ClockReading(null, null, null));
        assertThat(push.operations()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'ops':1}", "{'ops':[],'dev':'x'}", "{'ops':[],'also':1}"})
    void whatIsNoPushIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MtlProblem.class);
    }

    private static Push read(String body) {
        return PushReader.read(JsonText.object(body.replace('\'', '"')));
    }
}
