package org.haven.query.completeness.element;

import org.haven.kernel.hud.Answer;

/** A client in one stay, as far as completeness asks: the answers that are the client's and those that are the stay's. */
public record Subject(Client client, Stay stay) {

    /** What was asked once, when the record was made. */
    public record Client(
            AgeGroup age, Answer<?> name, Answer<?> ssn, Answer<?> dateOfBirth, Answer<?> races, Answer<?> veteran) {}

    /** What was asked when the stay began. */
    public record Stay(Answer<?> disablingCondition, Answer<?> relationship) {}
}
