package org.haven.command.assessment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.element.Answers;
import org.haven.kernel.element.PriorLivingSituation;
import org.haven.kernel.element.Stage;
import org.haven.kernel.hud.UnacceptableValue;

/**
 * What was told on one occasion.
 *
 * @param on HUD's information date
 * @param further the questions and the results of a coordinated entry assessment, a row each (HUD FY2026 4.19)
 */
public record Told(LocalDate on, Answers answers, List<Answers> further) {

    private static final String COORDINATED_ENTRY = "Assessment.csv";

    private static final Set<Stage> DURING_THE_STAY = EnumSet.of(Stage.START, Stage.UPDATE, Stage.ANNUAL, Stage.EXIT);

    /** On which occasions the questions of a file are asked. */
    private static final Map<String, Set<Stage>> ASKED = Map.of(
            "IncomeBenefits.csv",
            DURING_THE_STAY,
            "HealthAndDV.csv",
            DURING_THE_STAY,
            "Disabilities.csv",
            DURING_THE_STAY,
            "EmploymentEducation.csv",
            DURING_THE_STAY,
            "YouthEducationStatus.csv",
            DURING_THE_STAY,
            "Enrollment.csv",
            EnumSet.of(Stage.START, Stage.OCCURRENCE),
            "Exit.csv",
            EnumSet.of(Stage.EXIT, Stage.POST_EXIT),
            COORDINATED_ENTRY,
            EnumSet.allOf(Stage.class));

    public Told {
        further = List.copyOf(further);
    }

    /**
     * The same with what follows from it, when it can have been told so. Whether it was told in time is not asked here: what comes too
     * late is kept, and does not count.
     */
    Told at(Stage stage, ProjectType type, LocalDate today) {
        if (on.isAfter(today)) {
            throw new UnacceptableValue("/on", "assessment/future", "Nobody has been asked yet on a day to come.");
        }
        answers.demandOf(ASKED.entrySet().stream()
                .filter(file -> file.getValue().contains(stage))
                .map(Map.Entry::getKey)
                .toArray(String[]::new));
        return stage == Stage.START ? new Told(on, PriorLivingSituation.complete(type, answers), further) : this;
    }

    /** What may lie open. */
    Answers clear() {
        return answers.clear();
    }

    /** The words and all of the further rows, which may say who somebody is. */
    Optional<SealedWords> sealed(ClientId client, IdentitySeal seal) {
        var words = answers.words();
        return words.isEmpty() && further.isEmpty()
                ? Optional.empty()
                : Optional.of(seal.seal(
                        client,
                        Stream.concat(Stream.of(words), further.stream()).toList()));
    }
}
