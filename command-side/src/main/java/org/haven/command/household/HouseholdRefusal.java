package org.haven.command.household;

import org.haven.command.refusal.Refusal;

enum HouseholdRefusal implements Refusal {
    NO_HEAD("A household has one head; name the member who is it."),
    SECOND_HEAD("A household has one head; more than one member is named as it."),
    SAME_CLIENT_TWICE("The same client is named twice."),
    STAY_OVERLAPS("This client has a stay in this project already that overlaps this one.");

    private final String title;

    HouseholdRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
