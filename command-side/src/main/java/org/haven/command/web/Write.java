package org.haven.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haven.eventstore.Receipt;
import org.haven.eventstore.RequestKey;
import org.haven.http.FieldProblem;
import org.haven.http.ProblemException;
import org.haven.http.RequestBytes;
import org.haven.kernel.event.StaffId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** One write request: whose it is, which repetition of it may be recognised, and which version its sender saw. */
public final class Write {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Pattern STRONG_ETAG = Pattern.compile("\"([0-9]{1,18})\"");

    private final HttpServletRequest request;
    private final StaffId staff;
    private final Commands commands;

    Write(HttpServletRequest request, StaffId staff, Commands commands) {
        this.request = request;
        this.staff = staff;
        this.commands = commands;
    }

    /** The version the sender saw; a correction or a decision cannot be sent without. */
    public Optional<Long> seen() {
        var ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "precondition/required",
                    "Send the ETag of the record you saw in If-Match, so that nothing is decided on what you did not see.");
        }
        var etag = STRONG_ETAG.matcher(ifMatch);
        if (!etag.matches()) {
            throw badHeader(HttpHeaders.IF_MATCH, "If-Match is one strong ETag, such as \"3\".");
        }
        return Optional.of(Long.valueOf(etag.group(1)));
    }

    /** Sends the command that opens something new, and answers 201 with its place. */
    public ResponseEntity<Written> create(String folder, Object subject, Object command) {
        return create(folder, subject, subject, command);
    }

    /** The same for what is new within a stream, whose version the answer carries. */
    public ResponseEntity<Written> create(String folder, Object created, Object stream, Object command) {
        var receipt = send(created, stream, command);
        return answer(ResponseEntity.created(URI.create(folder + receipt.subject())), receipt);
    }

    /** Sends the command and answers 200. */
    public ResponseEntity<Written> change(Object subject, Object command) {
        return answer(ResponseEntity.ok(), send(subject, subject, command));
    }

    private Receipt send(Object subject, Object stream, Object command) {
        return commands.send(
                new RequestKey(
                        staff + " " + request.getMethod() + " " + request.getRequestURI(),
                        key(),
                        commands.fingerprint(RequestBytes.of(request)),
                        subject.toString(),
                        stream.toString()),
                command);
    }

    private String key() {
        var key = request.getHeader(IDEMPOTENCY_KEY);
        if (key == null || !KEY.matcher(key).matches()) {
            throw badHeader(
                    IDEMPOTENCY_KEY,
                    "Send a fresh random key of 1 to 255 visible characters, and the same one when you repeat the request.");
        }
        return key;
    }

    private static ResponseEntity<Written> answer(ResponseEntity.BodyBuilder answer, Receipt receipt) {
        return answer.eTag("\"" + receipt.version() + "\"")
                .body(new Written(receipt.subject(), receipt.version(), receipt.position()));
    }

    private static ProblemException badHeader(String name, String detail) {
        return ProblemException.badInput(List.of(new FieldProblem(name, "header/form", detail)));
    }
}
