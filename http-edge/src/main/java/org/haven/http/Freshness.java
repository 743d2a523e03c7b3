package org.haven.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.haven.eventstore.Positions;
import org.haven.eventstore.readmodel.LiveReadModels;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a view that is still being made, lets a read wait for the write before it, and says how far every answer has come. */
final class Freshness implements HandlerInterceptor {

    static final String AT_LEAST = "atLeast";
    static final String POSITION = "Haven-Position";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Positions positions;
    private final LiveReadModels live;

    Freshness(Positions positions, LiveReadModels live) {
        this.positions = positions;
        this.live = live;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (handler instanceof HandlerMethod method) {
            Optional.ofNullable(method.getBeanType().getAnnotation(ReadsFrom.class))
                    .ifPresent(view -> waitFor(view.value(), request, response));
        }
        return true;
    }

    private void waitFor(String[] views, HttpServletRequest request, HttpServletResponse response) {
        Arrays.stream(views).filter(Predicate.not(live::isReady)).findFirst().ifPresent(view -> refuse(view, response));
        var atLeast = request.getParameter(AT_LEAST);
        if (atLeast != null) {
            long wanted = wanted(atLeast);
            for (var view : views) {
                waitFor(view, wanted, response);
            }
        }
        Arrays.stream(views)
                .mapToLong(positions::of)
                .min()
                .ifPresent(position -> response.setHeader(POSITION, Long.toString(position)));
    }

    private static void refuse(String view, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        throw new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "read/not-ready",
                "The read model " + view
                        + " is being made from the log and cannot be read before it is whole. Ask again soon.");
    }

    private void waitFor(String view, long wanted, HttpServletResponse response) {
        if (!positions.await(view, wanted, PATIENCE)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "read/not-there-yet",
                    "This view has not come to that position yet. Ask again in a moment.");
        }
    }

    private long wanted(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw wrong("A position is a whole number that a write has answered.");
        }
        long wanted = Long.parseLong(text);
        if (wanted > positions.head()) {
            throw wrong("The log has no such position.");
        }
        return wanted;
    }

    private static ProblemException wrong(String detail) {
        return ProblemException.badInput(List.of(new FieldProblem(AT_LEAST, "parameter/position", detail)));
    }
}
