package org.haven.eventstore.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.haven.eventstore.StoredEvent;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Folds events into a read model as they come, a whole batch at its first event, in the batch's transaction. */
final class LiveFold implements EventHandlerInvoker {

    private final KeptModel model;
    private final BatchFold fold;
    private final DataSource database;
    private final AtomicLong floor;
    private final Runnable moved;

    LiveFold(KeptModel model, DataSource database, AtomicLong floor, Runnable moved) {
        this.model = model;
        this.fold = new BatchFold(model);
        this.database = database;
        this.floor = floor;
        this.moved = moved;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        var event = stored(message);
        return model.takes(event) && segment.matches(event.stream());
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws SQLException {
        if (CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch && batch.isFirstMessage(message)) {
            fold(batch.getMessages().stream()
                    .map(each -> stored((EventMessage<?>) each))
                    .toList());
            batch.onCleanup(done -> moved.run());
        }
    }

    private void fold(List<StoredEvent> events) throws SQLException {
        var connection = DataSourceUtils.getConnection(database);
        try {
            fold(connection, events);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void fold(Connection connection, List<StoredEvent> events) throws SQLException {
        var streams = events.stream().map(StoredEvent::stream).collect(Collectors.toSet());
        var admission = Admission.of(connection, model.name(), streams);
        floor.accumulateAndGet(admission.foldedTo(), Math::max);
        var admitted = events.stream().filter(admission::admits).toList();
        if (!admitted.isEmpty()) {
            Letters.park(connection, model.name(), fold.fold(connection, admitted));
        }
    }

    private static StoredEvent stored(EventMessage<?> message) {
        return (StoredEvent) message.getPayload();
    }
}
