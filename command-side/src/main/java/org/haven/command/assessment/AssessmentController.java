package org.haven.command.assessment;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haven.command.stay.Guest;
import org.haven.command.web.Seen;
import org.haven.command.web.Write;
import org.haven.command.web.Written;
import org.haven.http.AllowedTo;
import org.haven.http.AtMost;
import org.haven.http.Values;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.CorrectionReason;
import org.haven.kernel.element.Answers;
import org.haven.kernel.element.Stage;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.hud.UnacceptableValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members of a household are asked. */
@RestController
@AllowedTo({Role.WORKER, Role.HDC})
final class AssessmentController {

    /**
     * @param group HUD's AssessmentQuestionGroup
     * @param order among the questions; as they are listed where it is left out
     */
    record Question(
            @Nullable String group,
            @Nullable Integer order,
            String question,
            @Nullable String answer) {}

    record Result(String type, @Nullable String result) {}

    /**
     * @param stage HUD FY2026 list 5.03.1, or OCCURRENCE
     * @param on the information date
     * @param answers by the names of the questions, as HMIS CSV writes them
     * @param questions of a coordinated entry assessment (4.19)
     * @param results of a coordinated entry assessment (4.19)
     */
    record NewAssessment(
            UUID project,
            UUID client,
            UUID household,
            String stage,
            LocalDate on,
            @AtMost(300) Map<String, String> answers,
            @Nullable List<Question> questions,
            @Nullable List<Result> results) {}

    record AssessmentCorrection(
            LocalDate on,
            @AtMost(300) Map<String, String> answers,
            @Nullable List<Question> questions,
            @Nullable List<Result> results,
            CorrectionReason reason) {}

    record Voiding(CorrectionReason reason) {}

    @PostMapping("/enrollments/{enrollment}/assessments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "recordAssessment", summary = "A member of a household was asked")
    ResponseEntity<Written> record(
            @PathVariable EnrollmentId enrollment, @RequestBody NewAssessment body, Staff by, Write write) {
        var assessment = AssessmentId.next();
        var values = new Values();
        var stage = values.at("/stage", () -> stage(body.stage()));
        var told = told(body.on(), body.answers(), body.questions(), body.results(), values);
        return values.then(() -> write.create(
                "/assessments/",
                assessment,
                new RecordAssessment(
                        assessment,
                        new HouseholdId(body.household()),
                        new Guest(new ClientId(body.client()), enrollment),
                        new ProjectId(body.project()),
                        stage.get(),
                        told.get(),
                        by)));
    }

    @PostMapping("/assessments/{assessment}/correction")
    @Operation(operationId = "correctAssessment", summary = "What was recorded of an occasion is replaced, all of it")
    ResponseEntity<Written> correct(
            @PathVariable AssessmentId assessment,
            @RequestBody AssessmentCorrection body,
            Staff by,
            Seen seen,
            Write write) {
        var values = new Values();
        var told = told(body.on(), body.answers(), body.questions(), body.results(), values);
        return values.then(() ->
                write.change(assessment, new CorrectAssessment(assessment, told.get(), body.reason(), by, seen.at())));
    }

    @PostMapping("/assessments/{assessment}/void")
    @Operation(operationId = "voidAssessment", summary = "The occasion never was; it counts for nothing")
    ResponseEntity<Written> voidOccasion(
            @PathVariable AssessmentId assessment, @RequestBody Voiding body, Staff by, Seen seen, Write write) {
        return write.change(assessment, new VoidAssessment(assessment, body.reason(), by, seen.at()));
    }

    private static Stage stage(String said) {
        return Arrays.stream(Stage.values())
                .filter(stage ->
                        stage.code().map(String::valueOf).orElseGet(stage::name).equals(said))
                .findFirst()
                .orElseThrow(() -> new UnacceptableValue(
                        "code/unknown", "The stage is a code of list 5.03.1, as a text, or OCCURRENCE."));
    }

    private static Values.Value<Told> told(
            LocalDate on,
            Map<String, String> sent,
            @Nullable List<Question> questions,
            @Nullable List<Result> results,
            Values values) {
        var answers = values.at("", () -> Answers.of(sent));
        var further = new ArrayList<Values.Value<Answers>>();
        each(questions, (at, question) -> further.add(values.at("", () -> row("/questions/" + at, question, at))));
        each(results, (at, result) -> further.add(values.at("", () -> row("/results/" + at, result))));
        return () -> new Told(
                on, answers.get(), further.stream().map(Values.Value::get).toList());
    }

    private interface Numbered<T> {
        void take(int at, T one);
    }

    private static <T> void each(@Nullable List<T> some, Numbered<T> each) {
        var all = Optional.ofNullable(some).orElse(List.of());
        for (int at = 0; at < all.size(); at++) {
            each.take(at, all.get(at));
        }
    }

    private static Answers row(String pointer, Question sent, int at) {
        var row = new HashMap<String, String>();
        Optional.ofNullable(sent.group()).ifPresent(group -> row.put("AssessmentQuestionGroup", group));
        row.put(
                "AssessmentQuestionOrder",
                String.valueOf(Optional.ofNullable(sent.order()).orElse(at + 1)));
        row.put("AssessmentQuestion", sent.question());
        Optional.ofNullable(sent.answer()).ifPresent(answer -> row.put("AssessmentAnswer", answer));
        return Answers.of(pointer, row);
    }

    private static Answers row(String pointer, Result sent) {
        var row = new HashMap<String, String>();
        row.put("AssessmentResultType", sent.type());
        Optional.ofNullable(sent.result()).ifPresent(result -> row.put("AssessmentResult", result));
        return Answers.of(pointer, row);
    }
}
