package org.haven.command.refusal;

/** The state of things does not allow what was asked. Nothing happened. */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.title());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String code() {
        return refusal.code();
    }
}
