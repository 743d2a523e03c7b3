package org.haven.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets through who is allowed, before anything that was sent is read. */
final class Roles implements HandlerInterceptor {

    private static final String OURS = "org.haven.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)
                && !allowed(method)) {
            throw new AccessDeniedException("role");
        }
        return true;
    }

    private static boolean allowed(HandlerMethod method) {
        var role = SignedInArgument.current().role();
        return Optional.ofNullable(method.getMethodAnnotation(AllowedTo.class))
                .or(() -> Optional.ofNullable(method.getBeanType().getAnnotation(AllowedTo.class)))
                .filter(to -> Arrays.asList(to.value()).contains(role))
                .isPresent();
    }
}
