package org.haven.command.web;

import jakarta.servlet.http.HttpServletRequest;
import org.haven.http.SignedInArgument;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the {@link Write} that its request is. */
@Component
final class WriteArgument implements HandlerMethodArgumentResolver {

    private final Commands commands;

    WriteArgument(Commands commands) {
        this.commands = commands;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Write.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = java.util.Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Write(http, SignedInArgument.current().staff(), commands);
    }
}
