package org.haven.kernel.client;

import java.time.LocalDate;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.UnacceptableValue;

/** Who a client is, as far as they say: three separate questions, each given or not. */
public record Identity(Answer<PersonName> name, Answer<Ssn> ssn, Answer<DateOfBirth> dateOfBirth) {

    private static final LocalDate OLDEST_WITHOUT_ISSUE = LocalDate.of(1915, 1, 1);

    /** Whether the client gave a name, in whole or in part. */
    public boolean named() {
        return name.asGiven().isPresent();
    }

    /** Whether the client said so much of their age that they are known to be younger than so many years. */
    public boolean youngerThan(int years, LocalDate today) {
        return dateOfBirth
                .asGiven()
                .filter(dob -> dob.turns(years).isAfter(today))
                .isPresent();
    }

    /** Refuses a birth after today, which cannot be true. */
    public Identity bornBy(LocalDate today) {
        if (dateOfBirth.asGiven().filter(dob -> dob.date().isAfter(today)).isPresent()) {
            throw new UnacceptableValue(
                    "/dateOfBirth/value", "date-of-birth/future", "A date of birth is not in the future.");
        }
        return this;
    }

    /** What may be known of these answers without knowing them. */
    public IdentityFacts facts(LocalDate recordCreated) {
        return new IdentityFacts(
                DataQuality.of(name),
                name.asGiven().map(PersonName::hasFirstAndLast).orElse(false),
                DataQuality.of(ssn),
                ssn.asGiven().map(Ssn::isIssue).orElse(false),
                DataQuality.of(dateOfBirth),
                dateOfBirth.asGiven().map(dob -> issueOf(dob, recordCreated)).orElse(DobIssue.NONE));
    }

    private static DobIssue issueOf(DateOfBirth dob, LocalDate recordCreated) {
        if (dob instanceof DateOfBirth.Approximate) {
            return DobIssue.APPROXIMATE;
        }
        if (dob.date().isBefore(OLDEST_WITHOUT_ISSUE)) {
            return DobIssue.BEFORE_1915;
        }
        return dob.date().isAfter(recordCreated) ? DobIssue.AFTER_RECORD_CREATED : DobIssue.NONE;
    }
}
