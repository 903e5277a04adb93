package org.openmtl.bench;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.openmtl.it.line.Line;
import org.openmtl.it.line.Pace;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.system.MtlSystem;

/**
 * T4: a new phone fetches everything.
 *
 * @param rows it has then
 * @param bytes over the line, both ways
 * @param seconds from the first request to the last row being kept
 * @param firstPage seconds until the first rows are there
 * @param cpu seconds of application and database
 */
record FirstSync(int rows, long bytes, double seconds, double firstPage, double cpu) {
    private static final double NANOS = 1e9;

    static FirstSync on(Rig rig, Pace pace) throws IOException {
        try (Line line = Line.to(rig.product().url())) {
            FieldPhone phone = FieldPhone.empty(line.url(), MtlSystem.MANAGER);
            AtomicLong first = new AtomicLong();
            line.spoilNext("GET /mobile/v1/sync/bootstrap", exchange -> {
                exchange.answer(exchange.ask());
                first.set(System.nanoTime());
            });
            line.slowDown(pace);
            long bytes = line.up() + line.down();
            double cpu = cpu(rig);
            long begin = System.nanoTime();
            phone.sync();
            return new FirstSync(
                    phone.rows().size(),
                    line.up() + line.down() - bytes,
                    (System.nanoTime() - begin) / NANOS,
                    (first.get() - begin) / NANOS,
                    cpu(rig) - cpu);
        }
    }

    private static double cpu(Rig rig) {
        return ProcessTimes.seconds(rig.product().pid())
                + ProcessTimes.secondsWithChildren(rig.product().home().postmaster());
    }
}
