package org.haven.command.household;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.haven.command.agency.Agencies;
import org.haven.command.standing.ClientStanding;
import org.haven.eventstore.AppendConditions;
import org.haven.eventstore.Claim;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.household.HouseholdEvent.HouseholdEnrolled;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.haven.kernel.household.HouseholdId;
import org.haven.kernel.hud.UnacceptableValue;

/** A household's stay in one project. */
@Aggregate(cache = "households", snapshotTriggerDefinition = "longStreams")
@SuppressWarnings("NullAway.Init") // the first event of its history sets what the constructor leaves out
final class Household {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private HouseholdId id;

    Household() {}

    @CommandHandler
    Household(EnrollHousehold c, Agencies agencies, ClientStanding standing, Clock clock) {
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

    /** HUD FY2026 3.16: the head's CoC is one of the project's own; saying none is missing data. */
    private static void demandOneOf(Set<CocCode> cocs, Optional<CocCode> coc) {
        if (coc.filter(code -> !cocs.contains(code)).isPresent()) {
            throw new UnacceptableValue(
                    "/coc", "coc/not-the-projects", "The enrollment CoC is one of the project's own: " + cocs + ".");
        }
    }

    private void enroll(Member member, EnrollHousehold c) {
        AppendConditions.current()
                .claim(Claim.from(
                        member.entryDate(),
                        "stay",
                        member.client() + "@" + c.project(),
                        member.enrollment().toString(),
                        HouseholdRefusal.STAY_OVERLAPS::refuse));
        apply(new MemberEnrolled(
                c.household(),
                member.enrollment(),
                member.client(),
                c.by().agency(),
                c.project(),
                member.relationship(),
                member.entryDate(),
                member.disablingCondition()));
    }

    @EventSourcingHandler
    void on(HouseholdEnrolled e) {
        id = e.household();
    }

    @EventSourcingHandler
    void on(MemberEnrolled e) {
        // Nothing is decided on a member's stay yet.
    }
}
