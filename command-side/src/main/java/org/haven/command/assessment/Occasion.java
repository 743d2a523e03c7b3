package org.haven.command.assessment;

import java.time.LocalDate;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.element.Stage;

/** Whether an occasion counts, and what may therefore still be said of it. */
sealed interface Occasion {

    /** In which project it was, if it was. */
    default ProjectId project() {
        throw AssessmentRefusal.VOIDED.refuse();
    }

    /** What was told, corrected. */
    default Told corrected(Told told, ProjectType type, LocalDate today) {
        throw AssessmentRefusal.VOIDED.refuse();
    }

    /** Lets through while there is something to void. */
    default void demandCounted() {
        throw AssessmentRefusal.VOIDED.refuse();
    }

    /** It does. */
    record Counted(ProjectId project, Stage stage) implements Occasion {

        @Override
        public Told corrected(Told told, ProjectType type, LocalDate today) {
            return told.at(stage, type, today);
        }

        @Override
        public void demandCounted() {
            // It counts.
        }
    }

    /** It never was. */
    record Voided() implements Occasion {}
}
