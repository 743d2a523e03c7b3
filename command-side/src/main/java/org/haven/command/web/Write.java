package org.haven.command.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.haven.eventstore.Receipt;
import org.haven.eventstore.RequestKey;
import org.haven.http.FieldProblem;
import org.haven.http.ProblemException;
import org.haven.http.RequestBytes;
import org.haven.kernel.event.StaffId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** One write request: whose it is, and by which key its repetition is recognised. */
public final class Write {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final HttpServletRequest request;
    private final StaffId staff;
    private final Commands commands;

    Write(HttpServletRequest request, StaffId staff, Commands commands) {
        this.request = request;
        this.staff = staff;
        this.commands = commands;
    }

    /** Sends the command that opens something new, and answers 201 with the place where it is read. */
    public ResponseEntity<Written> create(String folder, Object subject, Object command) {
        var receipt = send(subject, subject, command);
        return answer(ResponseEntity.created(URI.create(folder + receipt.subject())), receipt);
    }

    /** The same for what is read as part of something else, and belongs to a stream. */
    public ResponseEntity<Written> createWithin(Object stream, Object subject, Object command) {
        return answer(ResponseEntity.status(HttpStatus.CREATED), send(subject, stream, command));
    }

    /** Sends the command and answers 200. */
    public ResponseEntity<Written> change(Object subject, Object command) {
        return answer(ResponseEntity.ok(), send(subject, subject, command));
    }

    private Receipt send(Object subject, Object stream, Object command) {
        return commands.send(
                new RequestKey(
                        commands.fingerprint(
                                (staff + " " + request.getMethod() + " " + request.getRequestURI()).getBytes(UTF_8)),
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
