package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Several who write and read all the time, and send what was not carried out again under the same key. */
final class Traffic implements AutoCloseable {

    static final String WRITER = "writer";
    static final String READER = "reader";

    private static final int WRITERS = 4;
    private static final int READERS = 2;
    private static final int PAUSE_MS = 20;

    private final Intake intake;
    private final byte[] request;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
    private final Queue<String> written = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> answers = new ConcurrentHashMap<>();
    /** When each of them last began something that succeeded. */
    private final Map<String, Long> succeeded = new ConcurrentHashMap<>();

    private final AtomicReference<Reply> latest;
    private volatile long longest;

    Traffic(Intake intake) {
        this.intake = intake;
        this.request = "{\"project\": \"%s\", \"reason\": \"SAFETY\"}"
                .formatted(intake.project())
                .getBytes(UTF_8);
        var first = intake.request().expect(201);
        this.latest = new AtomicReference<>(first);
        written.add(first.id());
        for (int n = 0; n < WRITERS; n++) {
            var name = WRITER + " " + n;
            threads.execute(() -> work(() -> write(name)));
        }
        for (int n = 0; n < READERS; n++) {
            var name = READER + " " + n;
            threads.execute(() -> work(() -> read(name)));
        }
    }

    private void work(Runnable step) {
        while (stop.getCount() > 0) {
            step.run();
        }
    }

    /** Until it is acknowledged, even when the others have stopped: whatever was asked for is answered in the end. */
    private void write(String name) {
        var key = UUID.randomUUID().toString();
        while (!succeeds(name, 201, () -> intake.worker().keyed(key, "/anonymous-records", request))) {
            rest();
        }
    }

    private void read(String name) {
        var last = Objects.requireNonNull(latest.get());
        if (!succeeds(name, 200, () -> intake.worker().get("/clients/" + last.id() + "/history", last))) {
            rest();
        }
    }

    private boolean succeeds(String name, int wanted, Supplier<Reply> request) {
        long began = System.nanoTime();
        try {
            var reply = request.get();
            count(name.substring(0, 6) + " " + reply.status());
            if (reply.status() == wanted) {
                succeeded.put(name, began);
                if (wanted == 201) {
                    written.add(reply.id());
                    latest.set(reply);
                }
                return true;
            }
            if (reply.status() != 503
                    || reply.raw().headers().firstValue("Retry-After").isEmpty()) {
                wrong.add(name + ": " + reply.status() + " " + reply.text());
            }
        } catch (UncheckedIOException refused) {
            count(name.substring(0, 6) + " refused");
        } finally {
            longest = Math.max(longest, System.nanoTime() - began);
        }
        return false;
    }

    private void count(String answer) {
        answers.merge(answer, 1L, Long::sum);
    }

    private void rest() {
        try {
            stop.await(PAUSE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until so many have been written. */
    void awaitWritten(int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> written.size() >= count);
    }

    /** How long after that moment each writer, or each reader, had success with something that was begun after it. */
    Duration awaitSuccess(String who, long since, Duration deadline) {
        await().atMost(deadline)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> succeeded.entrySet().stream()
                                .filter(one -> one.getKey().startsWith(who) && one.getValue() > since)
                                .count()
                        == (who.equals(WRITER) ? WRITERS : READERS));
        return Duration.ofNanos(System.nanoTime() - since);
    }

    List<String> written() {
        return List.copyOf(written);
    }

    /** What was answered that is neither success nor 503 with a hint when to ask again. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    String account() {
        return answers + ", longest answer " + TimeUnit.NANOSECONDS.toMillis(longest) + " ms";
    }

    @Override
    public void close() {
        stop.countDown();
        threads.shutdown();
        await().atMost(Duration.ofSeconds(30)).until(threads::isTerminated);
    }
}
