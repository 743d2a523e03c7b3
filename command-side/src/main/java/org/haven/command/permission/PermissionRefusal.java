package org.haven.command.permission;

import org.haven.command.refusal.Refusal;

/** What can be refused about an anonymous record. */
public enum PermissionRefusal implements Refusal {
    NOTHING_TO_DECIDE("No anonymous record is waiting for the HDC."),
    NOT_THE_HDC("Only the agency's HDC, or a deputy the HDC has named, decides on anonymous records."),
    OWN_REQUEST("Nobody approves their own request."),
    ALREADY_REQUESTED("An anonymous record has been requested already; see the HDC's queue."),
    NOT_REQUESTED("No anonymous record has been requested for this client."),
    AWAITING_APPROVAL("The HDC has not approved this anonymous record yet."),
    DENIED("The HDC did not approve this anonymous record."),
    WITHDRAWN("The request for this anonymous record was withdrawn."),
    GRANT_EXPIRED("The HDC's approval has expired. Ask again."),
    PROVISIONAL_LAPSED("Nobody decided on this provisional record in time. Ask again."),
    REVOKED("The HDC took the approval back."),
    ASKED_FOR_ANOTHER_PROJECT("This approval was asked for another project. Ask for one for this project."),
    SERVES_ANOTHER_HOUSEHOLD("This approval serves another household already. Ask for one of its own."),
    NOTHING_TO_REVOKE("There is no approval to take back."),
    NOT_YET("The moment has not come.");

    private final String title;

    PermissionRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
