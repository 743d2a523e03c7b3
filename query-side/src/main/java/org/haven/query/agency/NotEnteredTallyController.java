package org.haven.query.agency;

import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.List;
import org.haven.http.AllowedTo;
import org.haven.http.FieldProblem;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.Role;
import org.haven.query.viewer.Given;
import org.haven.query.viewer.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how many people an agency served and did not enter. */
@RestController
@ReadsFrom("not_entered_tally")
final class NotEnteredTallyController {

    private final NotEnteredTally tally;

    NotEnteredTallyController(NotEnteredTally tally) {
        this.tally = tally;
    }

    @GetMapping("/agencies/{agency}/not-entered")
    @AllowedTo({Role.WORKER, Role.HDC, Role.AUDITOR, Role.ANALYST})
    @Operation(
            operationId = "countNotEntered",
            summary = "How many people were served and not entered, by project, month and reason")
    NotEnteredCounts counts(
            Viewer viewer, @PathVariable AgencyId agency, @RequestParam YearMonth from, @RequestParam YearMonth to) {
        if (Given.month("to", to).isBefore(Given.month("from", from))) {
            throw ProblemException.badInput(
                    List.of(new FieldProblem("to", "parameter/months", "The last month is not before the first.")));
        }
        return tally.counts(viewer, agency, from, to).orElseThrow(ProblemException::absent);
    }
}
