package org.haven.eventstore;

import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Threads that stay, one for each core. Tink keeps a source of randomness for each thread, and searches the whole class path
 * before it makes one; a request has a virtual thread of its own, for which nothing has been kept.
 */
final class LastingThreads {

    private static final ExecutorService THREADS =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), daemons());

    private LastingThreads() {}

    /** What needs randomness. */
    interface Sealing {
        byte[] seal() throws GeneralSecurityException;
    }

    static byte[] seal(Sealing work) throws GeneralSecurityException {
        try {
            return THREADS.submit(work::seal).get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while sealing.", stop);
        } catch (ExecutionException failure) {
            throw new GeneralSecurityException(failure.getCause());
        }
    }

    private static CustomizableThreadFactory daemons() {
        var factory = new CustomizableThreadFactory("haven-seal-");
        factory.setDaemon(true);
        return factory;
    }
}
