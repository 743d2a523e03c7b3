package org.haven.command.descriptor;

import org.haven.command.refusal.Refusal;

enum DescriptorRefusal implements Refusal {
    DESCRIBED_ALREADY("There is one such row for a project, and for an agency; change or correct the one there is."),
    SOLE_ROW("There is always one such row; correct it instead."),
    VOID("This row was voided; describe the project by another.");

    private final String title;

    DescriptorRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
