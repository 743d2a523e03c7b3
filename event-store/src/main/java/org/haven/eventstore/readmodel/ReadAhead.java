package org.haven.eventstore.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.haven.eventstore.StoredEvent;

/** Reads the log on a thread of its own, a few blocks ahead of the caller, who folds meanwhile. */
final class ReadAhead {

    private static final int BLOCK = 1000;
    private static final int BLOCKS_AHEAD = 8;
    private static final List<StoredEvent> END = List.of();

    private final BlockingQueue<List<StoredEvent>> blocks = new ArrayBlockingQueue<>(BLOCKS_AHEAD);
    private List<StoredEvent> filling = new ArrayList<>(BLOCK);

    private ReadAhead() {}

    /** Hands each event that is read to the caller's thread, in order; throws what either side throws, with both at rest. */
    static void each(Consumer<Consumer<StoredEvent>> log, Consumer<StoredEvent> taker) {
        new ReadAhead().run(log, taker);
    }

    private void run(Consumer<Consumer<StoredEvent>> log, Consumer<StoredEvent> taker) {
        var reading = new FutureTask<Void>(() -> read(log), null);
        var thread = new Thread(reading, "rebuild-reads");
        thread.setDaemon(true);
        thread.start();
        try {
            for (var block = blocks.take(); !block.isEmpty(); block = blocks.take()) {
                block.forEach(taker);
            }
            reading.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        } finally {
            reading.cancel(true);
            rest(thread);
        }
    }

    private void read(Consumer<Consumer<StoredEvent>> log) {
        try {
            log.accept(this::add);
            hand(filling);
        } finally {
            if (!Thread.currentThread().isInterrupted()) {
                hand(END);
            }
        }
    }

    private void add(StoredEvent event) {
        filling.add(event);
        if (filling.size() == BLOCK) {
            hand(filling);
            filling = new ArrayList<>(BLOCK);
        }
    }

    private void hand(List<StoredEvent> block) {
        if (block.isEmpty() && block != END) {
            return;
        }
        try {
            blocks.put(block);
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static void rest(Thread thread) {
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
