package org.haven.command.consent;

import org.haven.command.refusal.Refusal;

enum ConsentRefusal implements Refusal {
    NO_ROI_TO_REVOKE("This client has agreed to nothing that could be revoked."),
    UNACCOMPANIED_MINOR(
            "This client came without family and is younger than your agency lets minors share alone. Share with the own agency"
                    + " only, or name the guardian's part."),
    NOT_AN_ANONYMOUS_RECORD(
            "No HDC has permitted this record to be anonymous. Who refuses the ROI and wants no name needs an anonymous record.");

    private final String title;

    ConsentRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
