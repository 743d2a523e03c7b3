package org.haven.query.audit;

import java.util.Optional;
import java.util.function.Function;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.StaffId;

/**
 * How one kind of event is told.
 *
 * @param by who acted, as the event itself says
 * @param at in which agency, as the event itself says
 * @param sentence what they did
 */
record Line<E>(
        Class<E> event,
        Function<E, Optional<StaffId>> by,
        Function<E, Optional<AgencyId>> at,
        Function<E, String> sentence) {

    /** What a member of staff did. */
    static <E> Line<E> done(Class<E> event, Function<E, StaffId> by, Function<E, String> sentence) {
        return new Line<>(event, by.andThen(Optional::of), e -> Optional.empty(), sentence);
    }

    /** What came about. */
    static <E> Line<E> told(Class<E> event, Function<E, String> sentence) {
        return new Line<>(event, e -> Optional.empty(), e -> Optional.empty(), sentence);
    }

    Line<E> at(Function<E, AgencyId> agency) {
        return new Line<>(event, by, agency.andThen(Optional::of), sentence);
    }

    Optional<StaffId> whoActedIn(Object told) {
        return by.apply(event.cast(told));
    }

    Optional<AgencyId> agencyOf(Object told) {
        return at.apply(event.cast(told));
    }

    String tell(Object told) {
        return sentence.apply(event.cast(told));
    }
}
