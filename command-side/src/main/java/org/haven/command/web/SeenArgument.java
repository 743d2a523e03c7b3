package org.haven.command.web;

import java.util.List;
import java.util.regex.Pattern;
import org.haven.http.FieldProblem;
import org.haven.http.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code If-Match} (RFC 9110, 13.1.1), which is one strong ETag. */
@Component
final class SeenArgument implements HandlerMethodArgumentResolver {

    private static final Pattern STRONG_ETAG = Pattern.compile("\"([0-9]{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Seen.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "precondition/required",
                    "Send the ETag of the record you saw in If-Match, so that nothing is decided on what you did not see.");
        }
        var etag = STRONG_ETAG.matcher(ifMatch);
        if (!etag.matches()) {
            throw ProblemException.badInput(List.of(new FieldProblem(
                    HttpHeaders.IF_MATCH, "header/form", "If-Match is one strong ETag, such as \"3\".")));
        }
        return new Seen(Long.parseLong(etag.group(1)));
    }
}
