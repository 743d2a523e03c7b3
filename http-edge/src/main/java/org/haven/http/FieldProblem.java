package org.haven.http;

/**
 * What is wrong with one field, and how to mend it. It never repeats what was sent.
 *
 * @param pointer where in the body, as a JSON Pointer (RFC 6901); for a parameter, its name
 * @param code stable, of the form {@code subject/reason}
 */
public record FieldProblem(String pointer, String code, String detail) {}
