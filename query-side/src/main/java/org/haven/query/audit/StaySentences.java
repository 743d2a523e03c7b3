package org.haven.query.audit;

import static org.haven.query.audit.Line.done;
import static org.haven.query.audit.Line.told;

import java.util.List;
import org.haven.kernel.household.HouseholdEvent.DisablingConditionChanged;
import org.haven.kernel.household.HouseholdEvent.DisablingConditionCorrected;
import org.haven.kernel.household.HouseholdEvent.EnrollmentCocCorrected;
import org.haven.kernel.household.HouseholdEvent.EnrollmentVoided;
import org.haven.kernel.household.HouseholdEvent.EntryDateCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitCorrected;
import org.haven.kernel.household.HouseholdEvent.ExitReversed;
import org.haven.kernel.household.HouseholdEvent.HeadOfHouseholdNamed;
import org.haven.kernel.household.HouseholdEvent.HouseholdEnrolled;
import org.haven.kernel.household.HouseholdEvent.HouseholdMovedIn;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberExited;
import org.haven.kernel.household.HouseholdEvent.MoveInCorrected;
import org.haven.kernel.household.HouseholdEvent.RelationshipChanged;
import org.haven.kernel.household.HouseholdEvent.RelationshipCorrected;

/** What each event of a household's stay says. */
final class StaySentences {

    static final List<Line<?>> ALL = List.of(
            done(
                            HouseholdEnrolled.class,
                            e -> e.enrolledBy(),
                            e -> "Enrolled a household at %s, %s%s."
                                    .formatted(
                                            Words.named(e.project()),
                                            Words.named(e.agency()),
                                            e.coc().map(coc -> ", in " + coc).orElse("")))
                    .at(e -> e.agency()),
            told(
                            MemberEnrolled.class,
                            e -> "The client was enrolled at %s, %s, from %s, as %s; disabling condition: %s."
                                    .formatted(
                                            Words.named(e.project()),
                                            Words.named(e.agency()),
                                            e.entryDate(),
                                            Words.of(e.relationship()),
                                            Words.answered(e.disablingCondition())))
                    .at(e -> e.agency()),
            done(
                    HeadOfHouseholdNamed.class,
                    e -> e.namedBy(),
                    e -> "The client was named head of household, as from the beginning of the stay; reason: %s."
                            .formatted(Words.of(e.reason()))),
            done(
                    RelationshipChanged.class,
                    e -> e.recordedBy(),
                    e -> "Since %s the client is %s to the head of household; reason: %s."
                            .formatted(e.on(), Words.of(e.relationship()), Words.of(e.reason()))),
            done(
                    RelationshipCorrected.class,
                    e -> e.correctedBy(),
                    e -> "Corrected what the client is to the head of household, which reads now: %s; reason: %s."
                            .formatted(Words.of(e.relationship()), Words.of(e.reason()))),
            done(
                    EntryDateCorrected.class,
                    e -> e.correctedBy(),
                    e -> "Corrected the day the client entered to %s; reason: %s."
                            .formatted(e.entryDate(), Words.of(e.reason()))),
            done(
                    DisablingConditionChanged.class,
                    e -> e.recordedBy(),
                    e -> "Since %s the answer about a disabling condition is another (%s); reason: %s."
                            .formatted(e.on(), Words.answered(e.disablingCondition()), Words.of(e.reason()))),
            done(
                    DisablingConditionCorrected.class,
                    e -> e.correctedBy(),
                    e -> "Corrected the answer about a disabling condition (%s); reason: %s."
                            .formatted(Words.answered(e.disablingCondition()), Words.of(e.reason()))),
            done(
                    EnrollmentCocCorrected.class,
                    e -> e.correctedBy(),
                    e -> "Corrected where the household was enrolled to %s; reason: %s."
                            .formatted(e.coc().map(Object::toString).orElse("nowhere said"), Words.of(e.reason()))),
            done(
                    HouseholdMovedIn.class,
                    e -> e.recordedBy(),
                    e -> "The household moved into permanent housing on %s.".formatted(e.on())),
            done(
                    MoveInCorrected.class,
                    e -> e.correctedBy(),
                    e -> "Corrected when the household moved in to %s; reason: %s."
                            .formatted(e.on().map(Object::toString).orElse("not yet"), Words.of(e.reason()))),
            done(
                    MemberExited.class,
                    e -> e.recordedBy(),
                    e -> "The client left on %s; where to is recorded.".formatted(e.exitDate())),
            done(
                    ExitCorrected.class,
                    e -> e.correctedBy(),
                    e -> "Corrected the record of the client's leaving, on %s; reason: %s."
                            .formatted(e.exitDate(), Words.of(e.reason()))),
            done(
                    ExitReversed.class,
                    e -> e.reversedBy(),
                    e -> "The client has not left after all; reason: %s.".formatted(Words.of(e.reason()))),
            done(
                    EnrollmentVoided.class,
                    e -> e.voidedBy(),
                    e -> "The enrollment was entered in error and counts for nothing; reason: %s."
                            .formatted(Words.of(e.reason()))));

    private StaySentences() {}
}
