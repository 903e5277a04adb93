package org.openmtl.it.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.openmtl.it.harness.Database;
import org.openmtl.shared.Ids;

/**
 * Many connections that create, change, move and archive leads at random, think for a moment inside the transaction, and take one in ten
 * back. So commits come in another order than sequence numbers were drawn.
 */
final class Writers {
    private static final int LONGEST_THOUGHT_MS = 12;
    private static final int ROLLBACK_ONE_IN = 10;
    private static final int ROWS = 400;

    private static final String CREATE =
            "INSERT INTO leads.lead (id, unit_id, name) VALUES (?, ?, 'kernel') ON CONFLICT DO NOTHING";
    private static final String CHANGE = "UPDATE leads.lead SET note = ?::text WHERE id = ?";
    private static final String MOVE = "UPDATE leads.lead SET unit_id = ? WHERE id = ?";
    private static final String ARCHIVE =
            "UPDATE leads.lead SET archived_at = CASE WHEN archived_at IS NULL THEN now() END WHERE id = ?";

    private final Database application;
    private final UUID person;
    private final List<UUID> units;
    private final List<UUID> rows =
            IntStream.range(0, ROWS).mapToObj(n -> Ids.next()).toList();
    private final AtomicInteger transactions = new AtomicInteger();

    /** Writers who act for a person within units of the person's territory. */
    Writers(Database application, UUID person, List<UUID> units) {
        this.application = application;
        this.person = person;
        this.units = List.copyOf(units);
    }

    /** Writes with so many connections for so long; tells how many transactions there were. */
    int write(int connections, long millis) throws Exception {
        long end = System.currentTimeMillis() + millis;
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Callable<Void>> writers = IntStream.range(0, connections)
                    .<Callable<Void>>mapToObj(seed -> () -> writeUntil(end, new Random(seed)))
                    .toList();
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return transactions.get();
    }

    private Void writeUntil(long end, Random random) throws SQLException, InterruptedException {
        try (Connection connection = application.connect()) {
            connection.setAutoCommit(false);
            while (System.currentTimeMillis() < end) {
                transaction(connection, random);
                transactions.incrementAndGet();
            }
        }
        return null;
    }

    private void transaction(Connection connection, Random random) throws SQLException, InterruptedException {
        act(connection);
        write(connection, random);
        Thread.sleep(random.nextInt(LONGEST_THOUGHT_MS + 1));
        if (random.nextInt(ROLLBACK_ONE_IN) == 0) {
            connection.rollback();
        } else {
            connection.commit();
        }
    }

    private void act(Connection connection) throws SQLException {
        try (PreparedStatement act = connection.prepareStatement("SELECT platform.act(?, ?, NULL, 'kernel')")) {
            act.setString(1, "person:" + person);
            act.setObject(2, person);
            act.execute();
        }
    }

    private void write(Connection connection, Random random) throws SQLException {
        UUID row = rows.get(random.nextInt(rows.size()));
        UUID unit = units.get(random.nextInt(units.size()));
        switch (random.nextInt(4)) {
            case 0 -> run(connection, CREATE, row, unit);
            case 1 -> run(connection, CHANGE, random.nextInt(), row);
            case 2 -> run(connection, MOVE, unit, row);
            default -> run(connection, ARCHIVE, row);
        }
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
