package org.haven.query.completeness.element;

/** What became of one element for one client. */
public record Finding(String element, Status status) {

    boolean asked() {
        return status != Status.NOT_APPLICABLE;
    }

    boolean complete() {
        return status == Status.COMPLETE;
    }
}
