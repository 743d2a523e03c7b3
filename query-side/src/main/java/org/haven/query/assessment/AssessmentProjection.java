package org.haven.query.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentCorrected;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentRecorded;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentVoided;
import org.haven.kernel.client.SealedWords;
import org.haven.kernel.element.Answers;
import org.haven.query.viewer.Stays;
import org.haven.query.viewer.Told;
import org.springframework.stereotype.Component;

/** Keeps every occasion of asking, as it was last corrected. */
@Component
final class AssessmentProjection extends ReadModel {

    private static final Table ASSESSMENT = Table.of("query.assessment", "assessment_id", "assessment_id");
    private static final Table STAY = Table.of("query.assessment_stay", "household_id", "enrollment_id");

    AssessmentProjection() {
        super("assessment", ASSESSMENT, STAY);
        on(
                AssessmentRecorded.class,
                (e, at, rows) -> told(
                                rows.open(ASSESSMENT, e.assessment().value()),
                                at.version(),
                                e.on(),
                                e.answers(),
                                e.words())
                        .put("enrollment_id", e.enrollment().value())
                        .put("client_id", e.client().value())
                        .put("project_id", e.project().value())
                        .put("stage", e.stage())
                        .put("voided", false));
        on(
                AssessmentCorrected.class,
                (e, at, rows) -> rows.find(ASSESSMENT, e.assessment().value())
                        .ifPresent(row -> told(row, at.version(), e.on(), e.answers(), e.words())));
        on(
                AssessmentVoided.class,
                (e, at, rows) -> rows.find(ASSESSMENT, e.assessment().value())
                        .ifPresent(row -> row.put("voided", true).put("version", at.version())));
        Stays.keptIn(STAY, this::on);
    }

    private static Row told(Row row, long version, LocalDate on, Answers answers, Optional<SealedWords> words) {
        return row.put("version", version)
                .put("informed_on", on)
                .put("answers", Told.text(answers))
                .put("words", words.map(SealedWords::ciphertext));
    }
}
