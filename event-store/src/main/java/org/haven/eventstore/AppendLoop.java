package org.haven.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the writer does all day: takes what waits, appends it as one group, and tells each request what became of it. When the
 * database is gone it looks for it, and tells everybody so meanwhile.
 */
final class AppendLoop implements Runnable {

    private static final Logger LOGGER = LoggerFactory.getLogger(AppendLoop.class);
    private static final long FIRST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 1_000;
    private static final int PART_OF_A_CALL_WORTH_WAITING = 8;

    private final BlockingQueue<AppendRequest> queue;
    private final AppendRequest closing;
    private final AppendConnection connection;
    private final Duration patience;
    private final Grouping grouping = new Grouping();
    private volatile boolean takesOn = true;
    private int lastGroup;
    private long lastCallNs;
    private boolean isClosing;
    private long pause = FIRST_PAUSE_MS;

    /** The closing request is the last: what comes before it is appended, and then the loop ends. */
    AppendLoop(
            BlockingQueue<AppendRequest> queue, AppendRequest closing, AppendConnection connection, Duration patience) {
        this.queue = queue;
        this.closing = closing;
        this.connection = connection;
        this.patience = patience;
    }

    /** Whether what is put into the queue now will be looked at. */
    boolean takesOn() {
        return takesOn;
    }

    @Override
    public void run() {
        try {
            while (!isClosing || (takesOn && !grouping.isEmpty())) {
                if (takesOn) {
                    appendWhatWaits();
                } else {
                    lookForTheDatabase();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            takesOn = false;
            giveUpWhatWaits(() -> new LogUnavailable("The service is stopping."));
            connection.close();
        }
    }

    private void appendWhatWaits() throws InterruptedException {
        var fresh = new ArrayList<AppendRequest>();
        if (grouping.isEmpty()) {
            fresh.add(queue.take());
            awaitThoseWhoComeBack(fresh);
        }
        queue.drainTo(fresh, grouping.room() - fresh.size());
        isClosing |= fresh.remove(closing);
        var group = grouping.next(fresh);
        if (group.isEmpty()) {
            return;
        }
        if (connection.isOpen()) {
            var start = System.nanoTime();
            append(group, null);
            lastGroup = group.size();
            lastCallNs = System.nanoTime() - start;
        } else {
            tellAll(group, AppendLoop::away);
            goAway();
        }
    }

    /**
     * Those who have just been answered often have the next request at once. To leave without them would be to commit for one
     * alone and make them wait for it; a fraction of a commit is enough for them to come.
     */
    private void awaitThoseWhoComeBack(List<AppendRequest> fresh) throws InterruptedException {
        var leave = System.nanoTime() + lastCallNs / PART_OF_A_CALL_WORTH_WAITING;
        while (fresh.size() < lastGroup && !fresh.contains(closing)) {
            var next = queue.poll(leave - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            fresh.add(next);
        }
    }

    private void append(List<AppendRequest> group, @Nullable Long giveUpAt) throws InterruptedException {
        try {
            var outcomes = connection.append(group, giveUpAt != null);
            var kept = new ArrayList<AppendRequest>();
            outcomes.forEach((request, outcome) -> {
                request.outcome().complete(outcome);
                if (outcome.isKept()) {
                    kept.add(request);
                }
            });
            grouping.lost(kept);
        } catch (SQLException failure) {
            afterFailure(group, giveUpAt, failure);
        } catch (RuntimeException failure) {
            LOGGER.error("A group could not be appended: {}", failure.getClass().getName());
        } finally {
            // Those who have been told already are not told again.
            tellAll(group, OutcomeUnknown::new);
        }
    }

    private void afterFailure(List<AppendRequest> group, @Nullable Long giveUpAt, SQLException failure)
            throws InterruptedException {
        if (!connection.isRefusal(failure)) {
            findOut(group, giveUpAt == null ? System.nanoTime() + patience.toNanos() : giveUpAt);
        } else if (Backstop.isOfTheDatabase(failure)) {
            LOGGER.warn("The database could not append to the log ({}).", failure.getSQLState());
            // What an earlier call may yet do, this one cannot know.
            tellAll(group, giveUpAt == null ? AppendLoop::away : OutcomeUnknown::new);
        } else if (group.size() == 1) {
            tellAll(group, Backstop.of(failure, group.get(0)));
        } else {
            appendOneByOne(group, giveUpAt);
        }
    }

    private void appendOneByOne(List<AppendRequest> group, @Nullable Long giveUpAt) throws InterruptedException {
        for (var request : group) {
            if (takesOn) {
                append(List.of(request), giveUpAt);
            } else {
                tellAll(List.of(request), giveUpAt == null ? AppendLoop::away : OutcomeUnknown::new);
            }
        }
    }

    /** Nobody heard how the last call ended. The database knows, by the ids of the events, once it answers again. */
    private void findOut(List<AppendRequest> group, long giveUpAt) throws InterruptedException {
        goAway();
        while (System.nanoTime() < giveUpAt) {
            lookForTheDatabase();
            if (takesOn) {
                append(group, giveUpAt);
                return;
            }
        }
        tellAll(group, OutcomeUnknown::new);
    }

    private void lookForTheDatabase() throws InterruptedException {
        if (connection.isOpen()) {
            LOGGER.info("The log's writer has its database again.");
            pause = FIRST_PAUSE_MS;
            takesOn = true;
            return;
        }
        var straggler = queue.poll(pause, TimeUnit.MILLISECONDS);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
        if (straggler == closing) {
            isClosing = true;
        } else if (straggler != null) {
            tellAll(List.of(straggler), AppendLoop::away);
        }
    }

    private void goAway() {
        LOGGER.warn("The log's writer has lost its database; it looks for it, and nothing is written meanwhile.");
        takesOn = false;
        connection.close();
        giveUpWhatWaits(AppendLoop::away);
    }

    private void giveUpWhatWaits(Supplier<RuntimeException> why) {
        var waiting = new ArrayList<>(grouping.giveUp());
        queue.drainTo(waiting);
        isClosing |= waiting.remove(closing);
        tellAll(waiting, why);
    }

    private static void tellAll(List<AppendRequest> requests, Supplier<RuntimeException> why) {
        requests.forEach(request -> request.outcome().complete(Outcome.refused(why)));
    }

    private static RuntimeException away() {
        return new LogUnavailable("The log's database does not answer.");
    }
}
