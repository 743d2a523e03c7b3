package org.haven.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the member of staff who is signed in, in the form that its side of the house uses. */
public final class SignedInArgument<T> implements HandlerMethodArgumentResolver {

    private final Class<T> type;
    private final Function<SignedIn, T> form;

    public SignedInArgument(Class<T> type, Function<SignedIn, T> form) {
        this.type = type;
        this.form = form;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == type;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return form.apply(current());
    }

    /** Who is signed in on this thread. */
    public static SignedIn current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken token) {
            return token.getPrincipal();
        }
        throw new IllegalStateException("Nobody is signed in.");
    }
}
