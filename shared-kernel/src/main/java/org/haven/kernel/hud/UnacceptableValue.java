package org.haven.kernel.hud;

/** What was said cannot be true or cannot be stored. Its message is a sentence for staff and never repeats the value. */
public final class UnacceptableValue extends RuntimeException {

    private final String pointer;
    private final String code;

    /**
     * @param pointer where in what was said, as a JSON Pointer (RFC 6901)
     * @param code stable, of the form {@code subject/reason}
     * @param message what is wrong and how to mend it, without the value itself
     */
    public UnacceptableValue(String pointer, String code, String message) {
        super(message);
        this.pointer = pointer;
        this.code = code;
    }

    /**
     * @param code stable, of the form {@code subject/reason}
     * @param message what is wrong and how to mend it, without the value itself
     */
    public UnacceptableValue(String code, String message) {
        this("", code, message);
    }

    /** Where in what was said, as a JSON Pointer; empty when only the asker knows. */
    public String pointer() {
        return pointer;
    }

    /** Stable, of the form {@code subject/reason}. */
    public String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
