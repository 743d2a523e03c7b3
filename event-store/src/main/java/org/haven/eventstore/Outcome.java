package org.haven.eventstore;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What became of a request: it has its place in the log, or a reason why it has none. */
final class Outcome {

    private final @Nullable Appended appended;
    private final Supplier<RuntimeException> refusal;

    private Outcome(@Nullable Appended appended, Supplier<RuntimeException> refusal) {
        this.appended = appended;
        this.refusal = refusal;
    }

    static Outcome kept(Appended appended) {
        return new Outcome(appended, IllegalStateException::new);
    }

    static Outcome refused(Supplier<RuntimeException> refusal) {
        return new Outcome(null, refusal);
    }

    boolean isKept() {
        return appended != null;
    }

    /** The place in the log, or the reason thrown where the request was made. */
    Appended orThrow() {
        if (appended == null) {
            throw refusal.get();
        }
        return appended;
    }
}
