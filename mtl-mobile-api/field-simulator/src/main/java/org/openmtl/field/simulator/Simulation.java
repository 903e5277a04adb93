package org.openmtl.field.simulator;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openmtl.field.Backoff;
import org.openmtl.field.ClientInfo;
import org.openmtl.field.FieldClient;
import org.openmtl.field.HttpTransport;
import org.openmtl.field.MemoryPhotoStore;
import org.openmtl.field.MemoryStore;
import org.openmtl.field.MemoryVault;
import org.openmtl.field.Row;

/** One run from registration to verdict. For one thread, which lets others work. */
final class Simulation {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 30_000;

    /** What was just committed becomes readable as soon as every transaction that began before has ended. */
    private static final long SETTLING_MILLIS = 3_000;

    private static final int MOST_REMARKS = 20;
    private static final int DAYS_PER_HANDED_OVER = 5;

    private final Options options;
    private final PrintStream out;
    private final Ledger ledger = new Ledger();
    private final String mark;
    private final List<Phone> phones = new ArrayList<>();

    Simulation(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.mark = "sim " + options.seed() + " " + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }

    Counts run() throws IOException {
        CuttingProxy proxy = proxy();
        ExecutorService threads = Executors.newFixedThreadPool(options.threads());
        try {
            buy(proxy == null ? options.url() : proxy.url());
            all(threads, Phone::begin);
            dealOut();
            handOver();
            for (int day = 1; day <= options.days(); day++) {
                all(threads, phone -> phone.workADay(options.dayOps()));
                out.println("day " + day + ": " + progress(proxy));
            }
            all(threads, Phone::finish);
            if (proxy != null) {
                proxy.calmDown();
            }
            all(threads, Phone::calmDown);
            out.println("all sent: " + progress(proxy));
            return verdict(threads);
        } finally {
            threads.shutdownNow();
            if (proxy != null) {
                proxy.close();
            }
        }
    }

    private String progress(@Nullable CuttingProxy proxy) {
        int failed = phones.stream().mapToInt(Phone::failures).sum();
        String cut = proxy == null ? "" : ", " + proxy.cuts() + " connections cut";
        return ledger.operations() + " operations made, " + failed + " requests failed" + cut;
    }

    private @Nullable CuttingProxy proxy() throws IOException {
        if (!options.faults().contains(Fault.CUT)) {
            return null;
        }
        URI server = URI.create(options.url());
        InetSocketAddress address =
                new InetSocketAddress(server.getHost(), server.getPort() < 0 ? 80 : server.getPort());
        return new CuttingProxy(address, options.share(), new Random(options.seed()));
    }

    private void buy(String url) {
        for (int i = 0; i < options.devices(); i++) {
            Random random = new Random(options.seed() * 1_000_003 + i);
            SimulatedClock clock = new SimulatedClock(options.days());
            FaultyTransport line = new FaultyTransport(
                    new HttpTransport(url, CONNECT_MILLIS, READ_MILLIS), options.faults(), options.share(), random);
            ClientInfo info = new ClientInfo("simulator", "1.0.0", 1, "simulator", "phone " + i);
            FieldClient client = FieldClient.builder(line, new MemoryStore(), new MemoryVault(), info)
                    .clock(clock)
                    .photos(new MemoryPhotoStore())
                    .backoff(new Backoff(1, 1, random))
                    .build();
            String user = options.users().get(i % options.users().size());
            Phone.Login login = new Phone.Login(user, options.password(), new Patience(options.patience()));
            String name = "phone " + i;
            Notes notes = new Notes(name, user, client, ledger);
            Work work = new Work(name, notes, new Words(name, random), clock, new Pictures(random), mark);
            phones.add(new Phone(name, login, client, line, clock, work, random));
        }
    }

    /** Each phone changes other fields of accounts than the next, of those that its person has. */
    private void dealOut() {
        for (String user : options.users()) {
            List<Phone> theirs =
                    phones.stream().filter(phone -> phone.isOf(user)).toList();
            List<Row> accounts = theirs.isEmpty()
                    ? List.of()
                    : theirs.get(0).client().rows("account").stream()
                            .filter(account -> !ledger.knows(account.id()))
                            .toList();
            accounts.forEach(account -> ledger.found("account", account.id(), account.version(), new JsonObject()));
            ledger.dealOut(
                    accounts.stream().map(Row::id).toList(),
                    theirs.stream().map(Phone::name).toList());
        }
    }

    /** Every phone has a few leads to answer in its days. */
    private void handOver() {
        Rest manager = new Rest(options.url(), new Patience(options.patience()));
        if (!manager.signIn(options.manager(), options.password())) {
            out.println("nobody is " + options.manager() + ": lead.accept and lead.refuse are left out");
            return;
        }
        Office office = new Office(manager, ledger, mark);
        Map<String, JsonObject> people = new HashMap<>();
        for (Phone phone : phones) {
            JsonObject person = people.computeIfAbsent(
                    phone.user(), user -> Rest.json(desk(user).get("/me")));
            for (int i = 0; i < 1 + options.days() / DAYS_PER_HANDED_OVER; i++) {
                office.handOver(person, phone.name(), i);
            }
        }
    }

    private Rest desk(String user) {
        Rest desk = new Rest(options.url(), new Patience(options.patience()));
        if (!desk.signIn(user, options.password())) {
            throw new SimulationFailed(user + " cannot sign in at a desk");
        }
        return desk;
    }

    private void all(ExecutorService threads, Consumer<Phone> task) {
        List<Future<?>> running = new ArrayList<>();
        phones.forEach(phone -> running.add(threads.submit(() -> task.accept(phone))));
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof SimulationFailed known) {
                    throw known;
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new SimulationFailed("stopped");
            }
        }
    }

    /** Each phone reads the rest, then everything afresh; what it had must be what it gets. */
    private Counts verdict(ExecutorService threads) {
        Patience.sleep(SETTLING_MILLIS);
        all(threads, Phone::syncUntilDone);
        Counts counts = new Counts();
        Audit audit = new Audit(counts);
        for (Phone phone : phones) {
            Snapshot had = Snapshot.of(phone.client());
            phone.client().fetchAllAgain();
            phone.syncUntilDone();
            Snapshot gets = Snapshot.of(phone.client());
            had.compare(gets, counts);
            audit.saw(gets);
            phone.client().tray().forEach(entry -> audit.saw(phone.name(), entry));
        }
        audit.judge(ledger, mark);
        Map<String, Rest> desks = new HashMap<>();
        new Archive(user -> desks.computeIfAbsent(user, this::desk), counts).compare(ledger.photos());
        out.println(audit.trays());
        counts.remarks.stream().limit(MOST_REMARKS).forEach(out::println);
        return counts;
    }
}
