package org.openmtl.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hundreds of random schedules, each of which must end with server and phone in the same state and every operation done once. */
class LosingNothingTest {
    private static final int SCHEDULES = 300;
    private static final int STEPS = 40;

    /** How a phone is built; controls build it wrongly. */
    private interface Build {
        Store store(Random random);
    }

    private record Ending(
            int lost, int twice, int halves, Map<String, JsonObject> phone, Map<String, JsonObject> server, int left) {
        boolean sameRows() {
            return phone.equals(server) && left == 0;
        }

        boolean isGood() {
            return lost == 0 && twice == 0 && halves == 0 && sameRows();
        }
    }

    @Test
    void noScheduleOfFaultsLosesOrDoublesAnything() throws Exception {
        for (int seed = 0; seed < SCHEDULES; seed++) {
            assertThat(run(seed, random -> new MemoryStore()))
                    .as("seed " + seed)
                    .matches(Ending::isGood);
        }
    }

    @Test
    void aPhoneThatAdoptsTheCursorBeforeTheRowsIsFoundOut() throws Exception {
        int bad = 0;
        for (int seed = 0; seed < SCHEDULES / 10; seed++) {
            bad += run(seed, CursorFirst::new).sameRows() ? 0 : 1;
        }
        assertThat(bad).isPositive();
    }

    @Test
    void aPhoneThatForgetsAllItHadWhenAPushSucceedsIsFoundOut() throws Exception {
        int bad = 0;
        for (int seed = 0; seed < SCHEDULES / 10; seed++) {
            bad += run(seed, random -> new DirtyFlag()).lost() > 0 ? 1 : 0;
        }
        assertThat(bad).isPositive();
    }

    @Test
    void aPhoneThatKeepsTheOperationsOfAGroupOneByOneIsFoundOut() throws Exception {
        int bad = 0;
        for (int seed = 0; seed < SCHEDULES / 10; seed++) {
            bad += run(seed, random -> new Ungrouped()).halves() > 0 ? 1 : 0;
        }
        assertThat(bad).isPositive();
    }

    private static Ending run(long seed, Build build) throws Exception {
        Schedule schedule = new Schedule(new Random(seed), build);
        for (int step = 0; step < STEPS; step++) {
            schedule.step();
        }
        return schedule.end();
    }

    private static final class Schedule {
        private final Random random;
        private final ModelServer server = new ModelServer();
        private final PhotoServer line = new PhotoServer(server);
        private final MemoryPhotoStore photos = new MemoryPhotoStore();
        private final Store store;
        private final KeyVault vault = new MemoryVault();
        private final List<String> made = new ArrayList<>();
        private final List<List<String>> groups = new ArrayList<>();
        private final List<Call> late = new ArrayList<>();
        private FieldClient client;
        private int taken;
        private boolean calm;

        Schedule(Random random, Build build) throws Exception {
            this.random = random;
            this.store = build.store(random);
            for (int i = 0; i < 8; i++) {
                office();
            }
            this.client = Phones.client(this::send, store, vault, photos);
        }

        void step() throws Exception {
            switch (random.nextInt(8)) {
                case 0, 1 -> capture();
                case 2, 3, 4 -> sync();
                case 5 -> office();
                case 6 -> unusual();
                default -> client = Phones.client(this::send, store, vault, photos);
            }
        }

        private void capture() {
            if (random.nextInt(6) == 0) {
                captureTogether();
            } else {
                captureOne();
            }
        }

        /** A form of two or three operations, one of which the server may not want. */
        private void captureTogether() {
            List<Operation> form = client.together(() -> {
                for (int i = 2 + random.nextInt(2); i > 0; i--) {
                    captureOne();
                }
            });
            if (random.nextInt(4) == 0) {
                server.decide(form.get(random.nextInt(form.size())).rowId(), "rejected");
            }
            groups.add(form.stream().map(Operation::id).toList());
        }

        private void captureOne() {
            String id = "r" + random.nextInt(12);
            Row seen = client.row("lead", id);
            String fresh = ModelServer.newId();
            if (random.nextInt(10) == 0) {
                server.decide(fresh, "quarantined");
            }
            JsonObject fields = Phones.fields("f" + random.nextInt(3), "v" + random.nextInt());
            made.add((seen == null
                            ? client.create(
                                    "lead",
                                    fresh,
                                    fields,
                                    made.isEmpty() ? List.of() : made.subList(made.size() - 1, made.size()))
                            : client.patch("lead", id, fields))
                    .id());
        }

        private void office() {
            String id = "r" + random.nextInt(12);
            if (random.nextInt(4) == 0) {
                server.office.delete("lead", id);
            } else {
                server.office.write("lead", id, 1 + random.nextInt(3), "f0", "office" + random.nextInt());
            }
        }

        private void unusual() throws Exception {
            switch (random.nextInt(6)) {
                case 0 -> server.office.cutLog();
                case 1 -> server.door.expireAccess();
                case 2 -> server.office.lose(2);
                case 3 -> takePhoto();
                case 4 -> somebodyElse();
                default -> server.office.gain(2);
            }
        }

        private void takePhoto() throws IOException {
            client.photos().add(new byte[] {1, 2, 3}, "image/jpeg");
            taken++;
        }

        /** Another person uses the phone for a while: a store of their own, the same vault. */
        private void somebodyElse() throws Exception {
            server.door.person = "person-2";
            FieldClient other = Phones.client(server, new MemoryStore(), vault);
            other.signIn("field2", "secret");
            server.door.person = "person-1";
        }

        private SyncOutcome.State sync() throws Exception {
            try {
                SyncOutcome.State state = client.sync().state();
                if (state == SyncOutcome.State.SIGN_IN_NEEDED) {
                    client.signIn("field1", "secret");
                }
                return state;
            } catch (Crash | IOException crash) {
                client = Phones.client(this::send, store, vault, photos);
                return SyncOutcome.State.LATER;
            }
        }

        /** The line: loses, doubles, delays, and lets work go on while a request is under way. */
        private Reply send(Call call) throws IOException {
            int dice = calm ? 99 : random.nextInt(20);
            if (dice == 0) {
                throw new IOException("request lost");
            }
            if (dice == 1 && call.path().startsWith("/sync/")) {
                late.add(call);
                throw new IOException("late");
            }
            Reply reply = line.send(call);
            if (dice == 2) {
                reply = line.send(call);
            }
            if (dice == 3 && !late.isEmpty()) {
                line.send(late.remove(0));
            }
            if (dice == 4 || dice == 5 && call.path().equals("/sync/push")) {
                capture();
            }
            if (dice == 6) {
                throw new IOException("answer lost");
            }
            if (dice == 7 && call.path().startsWith("/sync/bootstrap")) {
                client.fetchAllAgain();
            }
            return reply;
        }

        Ending end() throws Exception {
            calm = true;
            if (store instanceof CursorFirst broken) {
                broken.crashes = false;
            }
            for (Call call : late) {
                server.send(call);
            }
            for (int i = 0; i < 20 && (sync() != SyncOutcome.State.DONE || client.unsent() > 0); i++) {
                client.connected();
            }
            List<String> explained = new ArrayList<>(server.effects.keySet());
            client.tray().forEach(entry -> explained.add(entry.operation().id()));
            int lost = (int) made.stream().filter(op -> !explained.contains(op)).count();
            int twice = (int)
                    server.effects.values().stream().filter(times -> times > 1).count();
            int halves = (int) groups.stream().filter(this::isHalfDone).count();
            int left = store.count(Tables.ECHO) + photos.size() + Math.abs(line.complete.size() - taken);
            return new Ending(lost, twice, halves, Phones.rows(store), server.office.visible(), left);
        }

        private boolean isHalfDone(List<String> group) {
            long done = group.stream().filter(server.effects::containsKey).count();
            return done > 0 && done < group.size();
        }
    }

    /** The process ends. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A store of the kind that loses rows: the cursor is written first, and the process may end in between. */
    private static final class CursorFirst extends Wrapped {
        private final Random random;
        private boolean crashes = true;

        CursorFirst(Random random) {
            this.random = random;
        }

        @Override
        public void commit(Change change) {
            Change cursor = new Change();
            change.tell(new Only(cursor));
            super.commit(cursor);
            if (crashes && !cursor.isEmpty() && random.nextInt(5) == 0) {
                throw new Crash();
            }
            super.commit(change);
        }

        private record Only(Change cursor) implements Change.Steps {
            @Override
            public void put(String table, String key, String value) {
                if (table.equals(Tables.META) && key.equals("cursor")) {
                    cursor.put(table, key, value);
                }
            }

            @Override
            public void remove(String table, String key) {}

            @Override
            public void clear(String table) {}

            @Override
            public void move(String from, String to) {}
        }
    }

    /** A store of the kind that loses captures: whatever is in the outbox when a result comes counts as sent. */
    private static final class DirtyFlag extends Wrapped {
        @Override
        public void commit(Change change) {
            super.commit(change);
            boolean[] acknowledged = {false};
            change.tell(new Change.Steps() {
                @Override
                public void put(String table, String key, String value) {}

                @Override
                public void remove(String table, String key) {
                    acknowledged[0] |= table.equals(Tables.OUTBOX);
                }

                @Override
                public void clear(String table) {}

                @Override
                public void move(String from, String to) {}
            });
            if (acknowledged[0]) {
                super.commit(new Change().clear(Tables.OUTBOX));
            }
        }
    }

    /** A store that forgets which operations belong together. */
    private static final class Ungrouped extends Wrapped {
        @Override
        public void commit(Change change) {
            Change without = new Change();
            change.tell(new Change.Steps() {
                @Override
                public void put(String table, String key, String value) {
                    boolean isOperation = table.equals(Tables.OUTBOX);
                    without.put(table, key, isOperation ? value.replaceAll(",\"g\":\"[^\"]*\"", "") : value);
                }

                @Override
                public void remove(String table, String key) {
                    without.remove(table, key);
                }

                @Override
                public void clear(String table) {
                    without.clear(table);
                }

                @Override
                public void move(String from, String to) {
                    without.move(from, to);
                }
            });
            super.commit(without);
        }
    }

    private abstract static class Wrapped implements Store {
        private final MemoryStore inner = new MemoryStore();

        @Override
        public String get(String table, String key) {
            return inner.get(table, key);
        }

        @Override
        public java.util.SortedMap<String, String> scan(String table, String from, String to, int most) {
            return inner.scan(table, from, to, most);
        }

        @Override
        public int count(String table) {
            return inner.count(table);
        }

        @Override
        public void commit(Change change) {
            inner.commit(change);
        }

        @Override
        public void close() {}
    }
}
