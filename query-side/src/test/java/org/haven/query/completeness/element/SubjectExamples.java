package org.haven.query.completeness.element;

import java.util.Set;
import org.haven.kernel.client.Race;
import org.haven.kernel.household.Relationship;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.YesNo;

/** Clients in a stay, as the tests speak of them. */
final class SubjectExamples {

    private SubjectExamples() {}

    static Subject everythingTold(AgeGroup age) {
        return new Subject(
                new Subject.Client(
                        age,
                        Withheld.of(DataQuality.FULL),
                        Withheld.of(DataQuality.FULL),
                        Withheld.of(DataQuality.FULL),
                        Answer.given(Set.of(Race.ASIAN)),
                        Answer.given(YesNo.NO)),
                new Subject.Stay(Answer.given(YesNo.NO), Answer.given(Relationship.CHILD)));
    }

    static Subject nothingTold(NonAnswer why) {
        return new Subject(
                new Subject.Client(
                        AgeGroup.UNKNOWN,
                        Answer.notGiven(why),
                        Answer.notGiven(why),
                        Answer.notGiven(why),
                        Answer.notGiven(why),
                        Answer.notGiven(why)),
                new Subject.Stay(Answer.notGiven(why), Answer.notGiven(why)));
    }

    static Subject withSsn(Subject subject, DataQuality quality) {
        var client = subject.client();
        return new Subject(
                new Subject.Client(
                        client.age(),
                        client.name(),
                        Withheld.of(quality),
                        client.dateOfBirth(),
                        client.races(),
                        client.veteran()),
                subject.stay());
    }
}
