package org.haven.eventstore.readmodel;

import java.lang.management.ManagementFactory;
import java.util.UUID;

/** What this process is called among those that share the work; another at every start. */
record NodeId(String value) {

    static NodeId next() {
        return new NodeId(ManagementFactory.getRuntimeMXBean().getName() + "/" + unique());
    }

    /** What nobody else is called, in the past or elsewhere. */
    static UUID unique() {
        return UUID.randomUUID();
    }
}
