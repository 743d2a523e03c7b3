package org.haven.command.household;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.haven.command.agency.Agencies;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.StaleVersion;
import org.haven.command.standing.ClientStanding;
import org.haven.eventstore.AppendConditions;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.household.EnrollmentId;
import org.haven.kernel.household.HouseholdEvent;
import org.haven.kernel.household.HouseholdEvent.EnrollmentCocCorrected;
import org.haven.kernel.household.HouseholdEvent.HouseholdEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.hud.UnacceptableValue;

/** A household's stay in one project, as an index: every command it takes, each decided next door. */
@Aggregate(cache = "households", snapshotTriggerDefinition = "longStreams")
@SuppressWarnings("NullAway.Init") // the first event of its history sets what the constructor leaves out
final class Household {

    @AggregateIdentifier
    private HouseholdId id;

    private Stay stay;

    Household() {}

    /** A foreign household is answered like an absent one, before anything else is looked at. */
    @CommandHandlerInterceptor
    void admit(HouseholdCommand c, Agencies agencies) {
        if (!c.by().agency().equals(stay.agency())) {
            throw new Absent();
        }
        c.seen().filter(version -> !version.equals(getVersion())).ifPresent(version -> {
            throw new StaleVersion(getVersion());
        });
        agencies.of(stay.agency()).mayEnterClients();
    }

    // Coming

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(EnrollHousehold c, Agencies agencies, ClientStanding standing, Clock clock) {
        var agency = agencies.of(c.by().agency()).mayEnterClients();
        demandOneOf(agency.cocsOf(c.project()), c.coc());
        c.members().enteredBy(agency.today(clock));
        // In one order for everybody, so that two enrollments of a family wait for each other instead of locking up.
        c.members().all().stream()
                .map(Member::client)
                .sorted(Comparator.comparing(ClientId::value))
                .forEach(client -> standing.admit(client, c.household(), c.project(), c.by()));
        apply(new HouseholdEnrolled(c.household(), c.by().agency(), c.project(), c.coc(), c.by().id()));
        c.members().all().forEach(member -> enroll(member, c));
    }

    private void enroll(Member member, EnrollHousehold c) {
        apply(new MemberEnrolled(
                c.household(),
                member.enrollment(),
                member.client(),
                c.by().agency(),
                c.project(),
                member.relationship(),
                member.entryDate(),
                member.disablingCondition()));
        holdDaysOf(member.enrollment());
    }

    @CommandHandler
    void handle(AddMember c, Agencies agencies, ClientStanding standing, Clock clock) {
        var joined = stay.join(c, today(agencies, clock));
        standing.admit(joined.client(), id, stay.project(), c.by());
        apply(joined);
        holdDaysOf(joined.enrollment());
    }

    @CommandHandler
    void handle(CorrectEntryDate c, Agencies agencies, Clock clock) {
        apply(stay.correct(c, today(agencies, clock)));
        moveDaysOf(c.enrollment());
    }

    @CommandHandler
    void handle(CorrectEnrollmentCoc c, Agencies agencies) {
        demandOneOf(agencies.of(stay.agency()).cocsOf(stay.project()), c.coc());
        apply(new EnrollmentCocCorrected(id, c.coc(), c.reason(), c.by().id()));
    }

    /** HUD FY2026 3.16: the head's CoC is one of the project's own; saying none is missing data. */
    private static void demandOneOf(Set<CocCode> cocs, Optional<CocCode> coc) {
        if (coc.filter(code -> !cocs.contains(code)).isPresent()) {
            throw new UnacceptableValue(
                    "/coc", "coc/not-the-projects", "The enrollment CoC is one of the project's own: " + cocs + ".");
        }
    }

    // Being there

    @CommandHandler
    void handle(NameHeadOfHousehold c) {
        apply(stay.name(c));
    }

    @CommandHandler
    void handle(ChangeRelationship c, Agencies agencies, Clock clock) {
        apply(stay.change(c, today(agencies, clock)));
    }

    @CommandHandler
    void handle(CorrectRelationship c) {
        apply(stay.correct(c));
    }

    @CommandHandler
    void handle(ChangeDisablingCondition c, Agencies agencies, Clock clock) {
        apply(stay.change(c, today(agencies, clock)));
    }

    @CommandHandler
    void handle(CorrectDisablingCondition c) {
        apply(stay.correct(c));
    }

    @CommandHandler
    void handle(RecordMoveIn c, Agencies agencies, Clock clock) {
        var agency = agencies.of(stay.agency());
        apply(stay.moveIn(c, agency.typeOf(stay.project()), agency.today(clock)));
    }

    @CommandHandler
    void handle(CorrectMoveIn c, Agencies agencies, Clock clock) {
        var agency = agencies.of(stay.agency());
        apply(stay.correct(c, agency.typeOf(stay.project()), agency.today(clock)));
    }

    // Leaving

    @CommandHandler
    void handle(ExitMember c, Agencies agencies, IdentitySeal seal, Clock clock) {
        stay.exit(c, today(agencies, clock), seal).forEach(AggregateLifecycle::apply);
        moveDaysOf(c.enrollment());
    }

    @CommandHandler
    void handle(CorrectExit c, Agencies agencies, IdentitySeal seal, Clock clock) {
        apply(stay.correct(c, today(agencies, clock), seal));
        moveDaysOf(c.enrollment());
    }

    @CommandHandler
    void handle(ReverseExit c) {
        apply(stay.reverse(c));
        moveDaysOf(c.enrollment());
    }

    @CommandHandler
    void handle(VoidEnrollment c) {
        var voided = stay.voided(c);
        apply(voided);
        AppendConditions.current()
                .claim(Stay.noDays(voided.client(), stay.project(), c.enrollment()))
                .claim(Stay.noVisit(c.enrollment()));
    }

    /** Nobody has two stays in a project at once: the member's days are taken with the events that say which they are. */
    private void holdDaysOf(EnrollmentId enrollment) {
        AppendConditions.current().claim(stay.days(enrollment));
    }

    private void moveDaysOf(EnrollmentId enrollment) {
        holdDaysOf(enrollment);
        AppendConditions.current().claim(stay.visit(enrollment));
    }

    private LocalDate today(Agencies agencies, Clock clock) {
        return agencies.of(stay.agency()).today(clock);
    }

    // What happened

    @EventSourcingHandler
    void on(HouseholdEvent e) {
        if (e instanceof HouseholdEnrolled enrolled) {
            id = enrolled.household();
            stay = Stay.begun(enrolled);
        } else {
            stay = stay.after(e);
        }
    }
}
