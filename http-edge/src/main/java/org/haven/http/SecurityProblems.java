package org.haven.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What is answered to those who are not signed in, or not for this. */
final class SecurityProblems {

    static final Problem UNAUTHENTICATED = Problem.of(
            HttpStatus.UNAUTHORIZED, "sign-in/required", "Send a valid bearer token in the Authorization header.");

    static final Problem FORBIDDEN = Problem.of(HttpStatus.FORBIDDEN, "sign-in/role", "Your role does not allow this.");

    private final JsonMapper json;

    SecurityProblems(JsonMapper json) {
        this.json = json;
    }

    void unauthenticated(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(UNAUTHENTICATED, response);
    }

    void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
