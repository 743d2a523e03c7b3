package org.haven.query.project;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.haven.http.AllowedTo;
import org.haven.http.ProblemException;
import org.haven.http.ReadsFrom;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.element.Asked;
import org.haven.kernel.element.Stage;
import org.haven.kernel.event.Role;
import org.haven.kernel.hud.CodeList;
import org.haven.query.viewer.Today;
import org.haven.query.viewer.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a project is, and what it asks. */
@RestController
@ReadsFrom("project")
@AllowedTo({Role.WORKER, Role.HDC, Role.AUDITOR, Role.ANALYST, Role.ADMIN})
final class ProjectController {

    private final Projects projects;
    private final Today today;

    ProjectController(Projects projects, Today today) {
        this.projects = projects;
        this.today = today;
    }

    @GetMapping("/projects/{project}")
    @Operation(operationId = "getProject", summary = "A project as it is described")
    ProjectPage one(Viewer viewer, @PathVariable ProjectId project) {
        return projects.one(viewer, project).orElseThrow(ProblemException::absent);
    }

    @GetMapping("/projects/{project}/questions")
    @Operation(
            operationId = "listQuestions",
            summary = "What a project asks, of whom and on which occasions, by its type and who pays for it today")
    List<Question> questions(Viewer viewer, @PathVariable ProjectId project, @RequestParam Optional<Stage> stage) {
        var page = one(viewer, project);
        return Asked.in(page.type(), projects.funders(viewer, page, today.of(viewer))).stream()
                .filter(asked ->
                        stage.filter(wanted -> !asked.stages().contains(wanted)).isEmpty())
                .map(Question::of)
                .toList();
    }

    @GetMapping("/code-lists/{list}")
    @Operation(operationId = "getCodeList", summary = "One of HUD's code lists, FY2026")
    CodeList list(@PathVariable String list) {
        return Optional.ofNullable(CodeList.all().get(list)).orElseThrow(ProblemException::absent);
    }
}
