package org.haven.eventstore.aggregate;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessException;

/**
 * A command bus that tells nobody "no" on what this node merely remembers: a command that was refused, or lost its append, after
 * looking at memory is decided once more, on the log alone. So a second node changes what a command costs, never what it answers.
 */
final class SecondLookCommandBus extends SimpleCommandBus {

    SecondLookCommandBus(Builder builder) {
        super(builder);
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        var first = new FirstLook(handler);
        CommandCallback<C, R> afterwards = (message, result) -> {
            if (first.mayBeWrong(result)) {
                super.<C, R>handle(command, onTheLog(handler), callback);
            } else {
                callback.onResult(message, result);
            }
        };
        super.<C, R>handle(command, first, afterwards);
    }

    private static MessageHandler<CommandMessage<?>> onTheLog(MessageHandler<? super CommandMessage<?>> handler) {
        return command -> {
            Recollection.current().forbid();
            return handler.handle(command);
        };
    }

    /** One handling, and what became of it. */
    private static final class FirstLook implements MessageHandler<CommandMessage<?>> {

        private final MessageHandler<? super CommandMessage<?>> handler;
        private boolean remembered;
        private boolean refused;

        FirstLook(MessageHandler<? super CommandMessage<?>> handler) {
            this.handler = handler;
        }

        @Override
        public Object handle(CommandMessage<?> command) throws Exception {
            try {
                return handler.handle(command);
            } catch (Exception failure) {
                refused = !(failure instanceof DataAccessException);
                throw failure;
            } finally {
                remembered = Recollection.current().isUsed();
            }
        }

        /** What fails later, at the append, was checked there; only a stream that has moved says that memory was wrong. */
        boolean mayBeWrong(CommandResultMessage<?> result) {
            return remembered
                    && result.isExceptional()
                    && (refused || result.exceptionResult() instanceof ConcurrencyException);
        }
    }
}
