package org.haven.command.permission;

import org.haven.command.refusal.Refusal;

/** What can be refused about taking a name out of a record. */
public enum RemovalRefusal implements Refusal {
    NO_NAME_TO_REMOVE("This record has no name that could be removed."),
    ALREADY_REQUESTED("The removal of this name has been requested already."),
    NOTHING_TO_DECIDE("No removal of a name is waiting for the HDC."),
    NOT_YOURS_TO_WITHDRAW("Who asked for the removal withdraws the request; the HDC denies it."),
    REMOVAL_DUE("The name in this record is about to be removed, so it takes no new one.");

    private final String title;

    RemovalRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
