package org.haven.query.completeness.element;

/** Whom an element is asked of (HUD FY2026 data dictionary, "data collected about"). */
public enum Asked {
    EVERYONE,
    ADULTS;

    /** Whether this client is one of them; who is of unknown age is no adult. */
    boolean includes(Subject subject) {
        return switch (this) {
            case EVERYONE -> true;
            case ADULTS -> subject.client().age() == AgeGroup.ADULT;
        };
    }
}
