package org.haven.eventstore.readmodel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes read models anew from the log, one after the other in each process and each in one process at a time: those whose tables
 * are new or far behind, those that another process left unfinished, and those that an operator doubts.
 */
public final class Rebuilds implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(Rebuilds.class);
    private static final long TICK_MS = 1_000;
    private static final int TICKS_BETWEEN_LINES = 10;
    private static final int TICKS_BETWEEN_LOOKS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Who folds live what has been rebuilt. */
    interface Live {
        /** The read models that must be rebuilt, or had better be. */
        Iterable<String> behind();

        void start(String readModel);
    }

    /** One that this process does. */
    private static final class Job {
        private final Rebuild rebuild;
        private volatile boolean stoppedByOperator;

        Job(Rebuild rebuild) {
            this.rebuild = rebuild;
        }
    }

    private final ReadModels models;
    private final Live live;
    private final Rebuild.Tools tools;
    private final RebuildRegister register;
    private final boolean byThemselves;
    private final Supplier<String> code;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private @Nullable ExecutorService work;
    private @Nullable ScheduledExecutorService watch;
    private @Nullable Future<?> ticking;
    private long ticks;

    /**
     * @param byThemselves whether they begin without being asked
     * @param code by what the same fold is known
     */
    Rebuilds(ReadModels models, Live live, Rebuild.Tools tools, boolean byThemselves, Supplier<String> code) {
        this.models = models;
        this.live = live;
        this.tools = tools;
        this.register = tools.register();
        this.byThemselves = byThemselves;
        this.code = code;
    }

    /** Begins, or goes on where a stopped one was; throws {@link RebuildRunning} when there is nothing to begin. */
    public synchronized void begin(String readModel) {
        var model = models.named(readModel).orElseThrow();
        if (work == null || jobs.containsKey(readModel)) {
            throw new RebuildRunning(readModel);
        }
        var job = new Job(new Rebuild(model, tools, register.claim(readModel, code.get())));
        jobs.put(readModel, job);
        work.execute(() -> run(job));
    }

    /** Stops it, on whichever process it is; what it has copied is kept. False when it was not going on. */
    public boolean stop(String readModel) {
        return register.stop(readModel);
    }

    /** The latest, whether it goes on or is over. */
    public Optional<RebuildStatus> latest(String readModel) {
        return register.latest(readModel);
    }

    private void run(Job job) {
        var name = job.rebuild.name();
        try {
            LOGGER.info("Rebuild of {} begins.", name);
            job.rebuild.run();
            LOGGER.info(
                    "Rebuild of {} is done: {} events.",
                    name,
                    job.rebuild.pace().events());
            live.start(name);
        } catch (CancellationException stopped) {
            var left = job.stoppedByOperator
                    ? RebuildState.STOPPED
                    : job.rebuild.pace().state();
            LOGGER.info(
                    "Rebuild of {} stops after {} events.",
                    name,
                    job.rebuild.pace().events());
            leave(name, left, null);
        } catch (RuntimeException | Error thrown) {
            var failure = new Failure(thrown);
            LOGGER.warn("Rebuild of {} fails: {}.", name, failure.cause());
            // What failed of the moment is taken up again by whoever looks next.
            leave(name, failure.mayPass() ? job.rebuild.pace().state() : RebuildState.FAILED, failure.cause());
        } finally {
            jobs.remove(name);
        }
    }

    private void leave(String name, RebuildState state, @Nullable String failure) {
        try {
            register.leave(name, state, failure);
        } catch (RuntimeException away) {
            LOGGER.warn("Rebuild of {} is left without a word: {}.", name, new Failure(away).cause());
        }
    }

    // Watching

    private void tick() {
        try {
            ticks++;
            jobs.values().forEach(this::beat);
            if (byThemselves && ticks % TICKS_BETWEEN_LOOKS == 1) {
                (ticks == 1 ? live.behind() : register.abandoned()).forEach(this::beginIfOurs);
            }
        } catch (RuntimeException trouble) {
            LOGGER.warn("Rebuilds cannot be watched now: {}.", new Failure(trouble).cause());
        }
    }

    private void beat(Job job) {
        var pace = job.rebuild.pace();
        var name = job.rebuild.name();
        long rate = pace.rate(System.nanoTime());
        if (register.beat(name, pace.state(), pace.part(), pace.events(), rate)) {
            job.stoppedByOperator = true;
            job.rebuild.stop();
        }
        if (ticks % TICKS_BETWEEN_LINES == 0) {
            LOGGER.info(
                    "Rebuild of {}: {}, part {}, {} events, {}/s.",
                    name,
                    pace.state(),
                    pace.part(),
                    pace.events(),
                    rate);
        }
    }

    private void beginIfOurs(String name) {
        if (models.named(name).isPresent() && !jobs.containsKey(name)) {
            try {
                begin(name);
            } catch (RebuildRunning elsewhere) {
                LOGGER.debug("Another process rebuilds {}.", name);
            }
        }
    }

    // Life

    @Override
    public synchronized void start() {
        work = Executors.newSingleThreadExecutor(task -> daemon(task, "rebuild"));
        var watching = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "rebuild-watch"));
        ticking = watching.scheduleWithFixedDelay(this::tick, 0, TICK_MS, TimeUnit.MILLISECONDS);
        watch = watching;
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** What goes on is left for another process, or for the next start. */
    @Override
    public void stop() {
        var end = Optional.<ExecutorService>empty();
        synchronized (this) {
            Optional.ofNullable(ticking).ifPresent(tick -> tick.cancel(true));
            Optional.ofNullable(watch).ifPresent(ExecutorService::shutdownNow);
            end = Optional.ofNullable(work);
            watch = null;
            work = null;
        }
        jobs.values().forEach(job -> job.rebuild.stop());
        end.ifPresent(Rebuilds::await);
    }

    private static void await(ExecutorService work) {
        work.shutdown();
        try {
            if (!work.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                work.shutdownNow();
            }
        } catch (InterruptedException stop) {
            work.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return work != null;
    }

    @Override
    public int getPhase() {
        return LiveReadModels.PHASE + 100;
    }
}
