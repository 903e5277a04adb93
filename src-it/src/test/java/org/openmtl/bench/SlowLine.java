package org.openmtl.bench;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.openmtl.it.line.Line;
import org.openmtl.it.line.Pace;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.system.MtlSystem;

/** T3: how long a phone on a slow line needs to bring 50 operations. */
final class SlowLine {
    private static final String PUSH = "POST /mobile/v1/sync/push ";
    private static final double NANOS = 1e9;
    private static final int VISITS = 12;
    private static final int LEADS = 30;
    private static final int PATCHES = 8;

    private SlowLine() {}

    /** Seconds until the phone knows that all arrived. */
    static double seconds(Rig rig, Pace pace) throws IOException {
        try (Line line = Line.to(rig.product().url())) {
            FieldPhone phone = FieldPhone.of(line.url(), MtlSystem.FIELD1);
            FieldWork work = new FieldWork(phone);
            work.leads(PATCHES);
            phone.sync();
            work.visits(VISITS);
            work.leads(LEADS);
            work.patches(PATCHES);
            AtomicLong answered = new AtomicLong();
            line.slowDown(pace);
            line.spoilNext(PUSH, exchange -> {
                exchange.answer(exchange.ask());
                answered.set(System.nanoTime());
            });
            long begin = System.nanoTime();
            phone.sync();
            return (answered.get() - begin) / NANOS;
        }
    }
}
