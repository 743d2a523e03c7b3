package org.haven.eventstore.everyevent;

import java.util.OptionalLong;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.haven.eventstore.everyevent.Attempt.Told;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An engine as its writers and readers use it. */
interface Store extends AutoCloseable {

    EventStore events();

    /** Does the work of one command, and answers the position of its last event where the engine tells it. */
    OptionalLong inOneCommand(Runnable work);

    /** Whether a command may carry what {@code AppendConditions} holds. */
    boolean takesConditions();

    /** What a failure tells the writer. */
    Told told(RuntimeException failure);

    /** A processor of that name that reads the log from its beginning; not started. */
    StreamingEventProcessor processor(String name, EventHandlerInvoker invoker);

    /** Hands every event after a position to the reader until it is interrupted; at once over where the engine has no such stream. */
    void read(long after, Consumer<Seen> reader);

    JdbcClient sql();

    default long nextVersion(String stream) {
        return events().lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L);
    }

    @Override
    void close();
}
