package org.haven.eventstore.aggregate;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Whether the command being handled decides on what this node remembered, and whether it may. */
final class Recollection {

    private static final String RESOURCE = Recollection.class.getName();

    private boolean allowed = true;
    private boolean used;

    private Recollection() {}

    /** That of the command being handled. */
    static Recollection current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new Recollection());
    }

    /** From here on the command decides on the log alone. */
    void forbid() {
        allowed = false;
    }

    boolean isAllowed() {
        return allowed;
    }

    void use() {
        used = true;
    }

    boolean isUsed() {
        return used;
    }
}
