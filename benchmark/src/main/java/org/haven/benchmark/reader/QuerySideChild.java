package org.haven.benchmark.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.haven.eventstore.Positions;
import org.haven.eventstore.readmodel.RebuildState;
import org.haven.eventstore.readmodel.RebuildStatus;
import org.haven.eventstore.readmodel.Rebuilds;
import org.haven.query.QuerySide;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** The query side as it is deployed, which does what it is told by lines of text. */
@Command(name = QuerySideChild.NAME, hidden = true)
public final class QuerySideChild implements Callable<Integer> {

    public static final String NAME = "query-side";
    static final String READY = "ready";
    static final String ARRIVED = "arrived";
    static final String REBUILT = "rebuilt";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_MS = 20;
    private static final double MIB = 1 << 20;

    @Override
    public Integer call() throws IOException {
        System.setProperty("spring.config.name", "query-side");
        try (var context = SpringApplication.run(QuerySide.class);
                var told = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            System.out.println(READY);
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                System.out.println(obey(line.split(" ", -1), context));
            }
        }
        return 0;
    }

    private static String obey(String[] told, ConfigurableApplicationContext context) {
        return switch (Order.valueOf(told[0])) {
            case AWAIT -> await(told[1], Long.parseLong(told[2]), context.getBean(Positions.class));
            case REBUILD -> rebuild(told[1], context.getBean(Rebuilds.class));
        };
    }

    private static String await(String readModel, long position, Positions positions) {
        if (!positions.await(readModel, position, PATIENCE)) {
            throw new IllegalStateException(readModel + " has not come to " + position + " in time.");
        }
        return ARRIVED;
    }

    /** Says how many seconds it took, from how many events, and the most heap in MiB meanwhile. */
    private static String rebuild(String readModel, Rebuilds rebuilds) {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        rebuilds.begin(readModel);
        var done = ended(readModel, rebuilds);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (done.state() != RebuildState.DONE) {
            throw new IllegalStateException("The rebuild of " + readModel + " is " + done.state() + ".");
        }
        return "%s %s %d %s".formatted(REBUILT, seconds, done.events(), peakMib());
    }

    private static RebuildStatus ended(String readModel, Rebuilds rebuilds) {
        var latest = rebuilds.latest(readModel).orElseThrow();
        while (latest.endedAt().isEmpty()) {
            latest = CompletableFuture.supplyAsync(
                            () -> rebuilds.latest(readModel).orElseThrow(), later())
                    .join();
        }
        return latest;
    }

    private static Executor later() {
        return CompletableFuture.delayedExecutor(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
    }

    private static double peakMib() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MIB;
    }
}
