package org.haven.http;

import org.haven.kernel.hud.UnacceptableValue;

/**
 * What is wrong with one field, and how to mend it. It never repeats what was sent.
 *
 * @param pointer where in the body, as a JSON Pointer (RFC 6901); for a parameter, its name
 * @param code stable, of the form {@code subject/reason}
 */
public record FieldProblem(String pointer, String code, String detail) {

    /** What is wrong with a value within what lies at a place. */
    static FieldProblem of(String place, UnacceptableValue value) {
        return new FieldProblem(place + value.pointer(), value.code(), value.getMessage());
    }
}
