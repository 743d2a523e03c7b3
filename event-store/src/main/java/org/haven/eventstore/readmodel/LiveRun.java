package org.haven.eventstore.readmodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.haven.eventstore.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The live read models of this process between a start and a stop. Once a second it looks how things stand elsewhere. */
final class LiveRun {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveReadModels.class);
    private static final int COORDINATORS = 2;
    private static final long LOOK_EVERY_MS = 1_000;
    private static final long PATIENCE_MS = 10_000;

    private final Register register;
    private final Balance balance;
    private final Map<String, LiveModel> models = new LinkedHashMap<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Set<String> ready = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService coordinators =
            new ImpatientScheduler(COORDINATORS, "read-models-coordinator");
    private final ScheduledExecutorService workers;
    private final ScheduledExecutorService look = new ImpatientScheduler(1, "read-models-look");
    private Future<?> looking = CompletableFuture.completedFuture(null);
    private boolean troubled;

    LiveRun(Register register, Balance balance, int threads) {
        this.register = register;
        this.balance = balance;
        this.workers = new ImpatientScheduler(threads, "read-models-worker");
    }

    Processors.Threads threads() {
        return new Processors.Threads(coordinators, workers);
    }

    void begin(List<LiveModel> all) {
        all.forEach(model -> models.put(model.name(), model));
        lookAround();
        looking = look.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            lookAround();
            if (troubled) {
                LOGGER.info("The read models can look after themselves again.");
            }
            troubled = false;
        } catch (RuntimeException failure) {
            if (!troubled) {
                LOGGER.warn("The read models cannot look after themselves ({}).", Trouble.of(failure));
            }
            troubled = true;
        }
    }

    private void lookAround() {
        balance.look(models);
        for (var entry : register.entries(models.keySet())) {
            var model = model(entry.name());
            model.raise(entry.foldedTo());
            if (entry.ready()) {
                ready.add(entry.name());
            }
            if (entry.ready() && !held.contains(entry.name())) {
                start(model);
            }
        }
    }

    private static void start(LiveModel model) {
        if (!model.isRunning()) {
            model.start();
        }
    }

    void start(String name) {
        held.remove(name);
        register.entries(List.of(name)).stream().filter(Register.Entry::ready).forEach(entry -> {
            ready.add(entry.name());
            start(model(entry.name()));
        });
    }

    /** Whether it was ready once; what another build needs later takes nothing from what this one has. */
    boolean isReady(String name) {
        return ready.contains(name);
    }

    void stop(String name) {
        held.add(name);
        await(model(name).stop());
    }

    private LiveModel model(String name) {
        var model = models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("This process folds no read model " + name + ".");
        }
        return model;
    }

    void end() {
        looking.cancel(false);
        look.shutdown();
        await(CompletableFuture.allOf(
                models.values().stream().map(LiveModel::stop).toArray(CompletableFuture[]::new)));
        balance.leave();
        coordinators.shutdownNow();
        workers.shutdownNow();
    }

    private static void await(CompletableFuture<?> stopped) {
        try {
            stopped.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stuck) {
            LOGGER.warn("A read model did not stop in time; its claim lapses by itself.");
        }
    }
}
