package org.haven.command.assessment;

import org.haven.command.refusal.Refusal;

enum AssessmentRefusal implements Refusal {
    VOIDED("This occasion was recorded in error and counts for nothing. Record another one.");

    private final String title;

    AssessmentRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
