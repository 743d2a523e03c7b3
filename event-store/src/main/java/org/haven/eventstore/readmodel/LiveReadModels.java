package org.haven.eventstore.readmodel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.haven.eventstore.Bell;
import org.haven.eventstore.Positions;
import org.haven.eventstore.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Folds every event into the read models of this process soon after it was written, and shares the work with the other
 * processes that have them.
 */
public final class LiveReadModels implements SmartLifecycle {

    /** After the bell, and before whatever answers requests. */
    public static final int PHASE = Bell.PHASE + 100;

    private final ReadModels models;
    private final Processors processors;
    private final Balance balance;
    private final JdbcClient sql;
    private final Register register;
    private final Positions positions;
    private final LiveSettings settings;

    private volatile @Nullable LiveRun running;

    LiveReadModels(
            ReadModels models,
            Processors processors,
            Balance balance,
            JdbcClient sql,
            Positions positions,
            LiveSettings settings) {
        this.models = models;
        this.processors = processors;
        this.balance = balance;
        this.sql = sql;
        this.register = new Register(sql, models);
        this.positions = positions;
        this.settings = settings;
    }

    /** The read models of this process whose tables must be rebuilt before anything else. */
    public Set<String> notReady() {
        return register.entries(models.names()).stream()
                .filter(Predicate.not(Register.Entry::ready))
                .map(Register.Entry::name)
                .collect(Collectors.toSet());
    }

    /** Whether the tables of a read model may be read here. While read models are folded here, the database is not asked. */
    public boolean isReady(String name) {
        return Optional.ofNullable(running)
                .map(run -> run.isReady(name))
                .orElseGet(() -> register.entries(List.of(name)).stream().anyMatch(Register.Entry::ready));
    }

    /** The read models of this process that would catch up sooner by a rebuild, or cannot without. */
    public Set<String> behind() {
        var behind = notReady();
        models.names().stream().filter(this::isFarBehind).forEach(behind::add);
        return behind;
    }

    private boolean isFarBehind(String name) {
        var progress = Progress.of(name, sql);
        return progress.head() - Math.max(0, progress.least()) >= settings.rebuildFrom();
    }

    /** Folds a read model that has become ready; one that has not waits until it has. */
    public void start(String name) {
        current().start(name);
    }

    /** Folds nothing more into a read model here, until it is started again; others may. */
    public void stop(String name) {
        current().stop(name);
    }

    private LiveRun current() {
        return Optional.ofNullable(running)
                .orElseThrow(() -> new IllegalStateException("No read models are folded here now."));
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            var kept = models.all().stream().map(models::kept).toList();
            register.enroll(settings.rebuildFrom());
            processors.divide(models.names(), settings.segments());
            var begun = new LiveRun(register, balance, settings.threads());
            var live = kept.stream()
                    .map(model -> processors.of(model, balance, positions::moved, begun.threads()))
                    .toList();
            live.forEach(positions::follow);
            begun.begin(live);
            running = begun;
        }
    }

    @Override
    public synchronized void stop() {
        Optional.ofNullable(running).ifPresent(LiveRun::end);
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.live();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
