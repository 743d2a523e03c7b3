package org.haven.command.web;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.haven.eventstore.AppendConditions;
import org.haven.eventstore.Receipt;
import org.haven.eventstore.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has the receipt of a request written together with the events that answer it. Axon finds it and puts it on the command bus. */
@Component
final class AnswersRequest implements MessageHandlerInterceptor<CommandMessage<?>> {

    static final String REQUEST = "request";

    /** @param receipt where the answer is put once it is written */
    record Asked(RequestKey request, AtomicReference<@Nullable Receipt> receipt) {}

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (unitOfWork.getMessage().getMetaData().get(REQUEST) instanceof Asked asked) {
            AppendConditions.current().answers(asked.request(), asked.receipt()::set);
        }
        return chain.proceed();
    }
}
