package org.haven.command.web;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.haven.eventstore.AppendConditions;
import org.haven.eventstore.RequestKey;
import org.springframework.stereotype.Component;

/** Has the receipt of a request written together with the events that answer it. Axon finds it and puts it on the command bus. */
@Component
final class AnswersRequest implements MessageHandlerInterceptor<CommandMessage<?>> {

    static final String REQUEST = "request";

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (unitOfWork.getMessage().getMetaData().get(REQUEST) instanceof RequestKey request) {
            AppendConditions.current().answers(request);
        }
        return chain.proceed();
    }
}
