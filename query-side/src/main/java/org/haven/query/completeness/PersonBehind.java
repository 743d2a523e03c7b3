package org.haven.query.completeness;

import java.time.LocalDate;
import java.util.List;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.EnrollmentId;
import org.haven.query.completeness.question6.Verdict;

/**
 * A person behind a cell of Question 6a, by id and never by name.
 *
 * @param hudId HUD's PersonalID
 * @param codes the reasons that put the person there
 */
record PersonBehind(
        ClientId client,
        String hudId,
        EnrollmentId enrollment,
        LocalDate entryDate,
        boolean anonymous,
        List<String> codes) {

    static PersonBehind of(SubjectRow row, Verdict verdict) {
        return new PersonBehind(
                row.stay().client(),
                row.stay().client().asHudId(),
                row.stay().enrollment(),
                row.stay().entryDate(),
                row.anonymous(),
                verdict.codes());
    }
}
