package org.openmtl.it.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.openmtl.platform.identity.Actor;

/** Does the same several times at once, each time as a request of its own. */
@ApplicationScoped
class AtOnce {
    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Instance<RequestContextController> contexts;

    @Inject
    private Doors doors;

    <T> List<T> run(int times, Actor actor, Callable<T> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(times);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            running.add(executor.submit(() -> {
                start.await();
                return asARequest(actor, work);
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }

    private <T> T asARequest(Actor actor, Callable<T> work) throws Exception {
        RequestContextController context = contexts.get();
        context.activate();
        try {
            doors.enter(actor);
            return work.call();
        } finally {
            context.deactivate();
        }
    }
}
