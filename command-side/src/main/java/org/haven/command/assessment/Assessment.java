package org.haven.command.assessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.haven.command.agency.Agencies;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.StaleVersion;
import org.haven.command.stay.Stays;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentCorrected;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentRecorded;
import org.haven.kernel.assessment.AssessmentEvent.AssessmentVoided;
import org.haven.kernel.assessment.AssessmentId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.event.Staff;

/** One occasion of asking. */
@Aggregate
@SuppressWarnings("NullAway.Init") // the first event of its history sets what the constructor leaves out
final class Assessment {

    @AggregateIdentifier
    private AssessmentId id;

    private AgencyId agency;
    private ClientId client;
    private Occasion occasion;

    Assessment() {}

    @CommandHandler
    Assessment(RecordAssessment c, Agencies agencies, Stays stays, IdentitySeal seal, Clock clock) {
        var facts = agencies.of(c.by().agency()).mayEnterClients();
        if (!facts.projects().containsKey(c.project()) || !isEnrolled(c, stays)) {
            throw new Absent();
        }
        var told = c.told().at(c.stage(), facts.typeOf(c.project()), facts.today(clock));
        apply(new AssessmentRecorded(
                c.assessment(),
                c.household(),
                c.guest().enrollment(),
                c.guest().client(),
                c.by().agency(),
                c.project(),
                c.stage(),
                told.on(),
                told.clear(),
                told.sealed(c.guest().client(), seal),
                c.by().id()));
    }

    private static boolean isEnrolled(RecordAssessment c, Stays stays) {
        return stays.in(c.project(), List.of(c.guest())).containsKey(c.guest())
                && stays.has(c.household(), c.guest().enrollment());
    }

    @CommandHandler
    void handle(CorrectAssessment c, Agencies agencies, IdentitySeal seal, Clock clock) {
        demand(c.by(), c.seen());
        var facts = agencies.of(agency);
        var told = occasion.corrected(c.told(), facts.typeOf(occasion.project()), facts.today(clock));
        apply(new AssessmentCorrected(
                id, client, told.on(), told.clear(), told.sealed(client, seal), c.reason(), c.by().id()));
    }

    @CommandHandler
    void handle(VoidAssessment c) {
        demand(c.by(), c.seen());
        occasion.demandCounted();
        apply(new AssessmentVoided(id, client, c.reason(), c.by().id()));
    }

    private void demand(Staff by, Optional<Long> seen) {
        if (!by.agency().equals(agency)) {
            throw new Absent();
        }
        seen.filter(version -> !version.equals(getVersion())).ifPresent(version -> {
            throw new StaleVersion(getVersion());
        });
    }

    // What happened

    @EventSourcingHandler
    void on(AssessmentRecorded e) {
        id = e.assessment();
        agency = e.agency();
        client = e.client();
        occasion = new Occasion.Counted(e.project(), e.stage());
    }

    @EventSourcingHandler
    void on(AssessmentCorrected e) {
        // What it says now is for readers; nothing is decided on it.
    }

    @EventSourcingHandler
    void on(AssessmentVoided e) {
        occasion = new Occasion.Voided();
    }
}
