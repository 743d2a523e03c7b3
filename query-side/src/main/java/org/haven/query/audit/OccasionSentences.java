package org.haven.query.audit;

import static org.haven.query.audit.Line.done;

import java.util.List;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentCorrected;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentRecorded;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentVoided;
import org.haven.kernel.service.ServiceEvent.BedNightRecorded;
import org.haven.kernel.service.ServiceEvent.CoordinatedEntryEventRecorded;
import org.haven.kernel.service.ServiceEvent.CurrentLivingSituationRecorded;
import org.haven.kernel.service.ServiceEvent.ServiceProvided;
import org.haven.kernel.service.ServiceEvent.ServiceVoided;

/** What each event of an occasion says: what was asked, and what was done for a client. */
final class OccasionSentences {

    static final List<Line<?>> ALL = List.of(
            done(
                            AssessmentRecorded.class,
                            e -> e.recordedBy(),
                            e -> "Recorded what the client answered on %s (%s, %d answers) at %s."
                                    .formatted(
                                            e.on(),
                                            Words.of(e.stage()),
                                            e.answers().values().size(),
                                            Words.named(e.project())))
                    .at(e -> e.agency()),
            done(
                    AssessmentCorrected.class,
                    e -> e.correctedBy(),
                    e -> "Replaced what the client answered on %s; reason: %s."
                            .formatted(e.on(), Words.of(e.reason()))),
            done(
                    AssessmentVoided.class,
                    e -> e.voidedBy(),
                    e -> "An occasion of asking was recorded in error and counts for nothing; reason: %s."
                            .formatted(Words.of(e.reason()))),
            done(
                            BedNightRecorded.class,
                            e -> e.recordedBy(),
                            e -> "The client stayed the night of %s at %s."
                                    .formatted(e.night(), Words.named(e.project())))
                    .at(e -> e.agency()),
            done(
                            ServiceProvided.class,
                            e -> e.recordedBy(),
                            e -> "The client was given a service on %s by %s."
                                    .formatted(e.on(), Words.named(e.project())))
                    .at(e -> e.agency()),
            done(
                            CurrentLivingSituationRecorded.class,
                            e -> e.recordedBy(),
                            e -> "Staff of %s met the client on %s and noted where they were living."
                                    .formatted(Words.named(e.project()), e.on()))
                    .at(e -> e.agency()),
            done(
                            CoordinatedEntryEventRecorded.class,
                            e -> e.recordedBy(),
                            e -> "Noted a referral or another event of coordinated entry on %s at %s."
                                    .formatted(e.on(), Words.named(e.project())))
                    .at(e -> e.agency()),
            done(
                    ServiceVoided.class,
                    e -> e.voidedBy(),
                    e ->
                            "A bed night, service, contact or referral was recorded in error and counts for nothing; reason: %s."
                                    .formatted(Words.of(e.reason()))));

    private OccasionSentences() {}
}
