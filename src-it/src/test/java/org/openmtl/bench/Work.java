package org.openmtl.bench;

import java.time.Duration;
import org.openmtl.bench.load.Latencies;

/** Does what a case asks for, again and again, for some time. */
interface Work {
    Latencies run(Duration time) throws Exception;
}
