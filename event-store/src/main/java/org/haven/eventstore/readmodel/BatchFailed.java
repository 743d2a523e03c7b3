package org.haven.eventstore.readmodel;

/** Some events were not folded, through no fault of theirs; they are folded again. It says no more than a log may hold. */
final class BatchFailed extends RuntimeException {

    BatchFailed(String model, Throwable thrown) {
        super(model + ": " + new Failure(thrown).cause(), null, false, false);
    }
}
