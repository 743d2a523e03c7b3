package org.haven.command.household;

import org.haven.command.refusal.Refusal;

enum HouseholdRefusal implements Refusal {
    NO_HEAD("A household has one head; name the member who is it."),
    SECOND_HEAD("A household has one head; more than one member is named as it."),
    SAME_CLIENT_TWICE("The same client is named twice."),
    STAY_OVERLAPS("This client has a stay in this project already that overlaps this one."),
    CLOSED("Everybody has left, and the household's stay is over. Who returns is enrolled as a new household."),
    ALREADY_A_MEMBER("This client is a member of the household already."),
    HEAD_HAS_CHANGED("Somebody else is the head of household by now. Look again, and decide anew."),
    ALREADY_THE_HEAD("This member is the head of household already."),
    THE_HEADS_RELATIONSHIP(
            "The head's relationship does not change by itself. Name the member who is the head instead."),
    OTHERS_STAY("Others stay after the head of household has left. Name who is the head then, in the same request."),
    NO_HEAD_THROUGHOUT(
            "The head of household enters with the first and leaves with the last. Who enters later, or has left, is not named as it."),
    HEAD_HAS_LEFT("The head of household has left before. Reverse or correct the head's exit first."),
    ALREADY_LEFT("This member has left already. Correct the exit, or reverse it."),
    NOT_LEFT("This member has not left."),
    ALREADY_MOVED_IN("The household has moved in already. Correct the day, if it is wrong."),
    NOT_MOVED_IN("The household has not moved in."),
    NO_MOVE_IN("Only permanent housing projects record a move-in."),
    HEAD_OF_OTHERS("Others are in this household with its head. Name another head first.");

    private final String title;

    HouseholdRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
