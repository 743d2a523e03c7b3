package org.haven.command.agency;

import org.haven.command.refusal.Refusal;

enum AgencyRefusal implements Refusal {
    ALREADY_REGISTERED("This agency is registered already."),
    PROJECT_ALREADY_REGISTERED("This project is registered already."),
    VICTIM_SERVICE_PROVIDER(
            "A victim service provider enters no client into HMIS, not even anonymously. Use the comparable database."),
    STANDING_IS_THE_HDCS("Only the agency's HDC approves beforehand."),
    NOT_A_DEPUTY("This colleague is no deputy.");

    private final String title;

    AgencyRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
