package org.haven.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.agency.AgencyEvent.AgencyRegistered;
import org.haven.kernel.agency.AgencyEvent.AnonymousEntryPolicySet;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcNamed;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcRemoved;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.agency.AgencyEvent.RoiPolicySet;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.hud.UnacceptableValue;
import org.jspecify.annotations.Nullable;

/** An agency with its projects and its rule for anonymous entry. */
@Aggregate(cache = "agencies", snapshotTriggerDefinition = "longStreams")
final class Agency {

    @AggregateIdentifier
    private @Nullable AgencyId id;

    private AgencyFacts facts = AgencyFacts.NONE;

    Agency() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterAgency c) {
        if (id != null) {
            throw AgencyRefusal.ALREADY_REGISTERED.refuse();
        }
        apply(new AgencyRegistered(c.agency(), c.name(), c.timeZone(), c.victimServiceProvider(), c.hudId()));
    }

    @CommandHandler
    void handle(RegisterProject c) {
        if (facts.projects().containsKey(c.project())) {
            throw AgencyRefusal.PROJECT_ALREADY_REGISTERED.refuse();
        }
        apply(new ProjectRegistered(c.agency(), c.project(), c.name(), c.type(), c.cocs(), c.hudId()));
    }

    @CommandHandler
    void handle(SetAnonymousEntryPolicy c, Clock clock) {
        if (c.grantDays() < 1 || c.grantDays() > 90) {
            throw new UnacceptableValue("/grantDays", "policy/grant-days", "A grant stays usable for 1 to 90 days.");
        }
        if (c.policy() instanceof AnonymousEntryPolicy.Standing standing) {
            facts.cocsOf(standing.project());
            demandNotPast(standing.until(), facts.today(clock));
        }
        apply(new AnonymousEntryPolicySet(c.agency(), c.policy(), c.grantDays(), c.by()));
    }

    @CommandHandler
    void handle(SetRoiPolicy c) {
        apply(new RoiPolicySet(c.agency(), c.policy(), c.by()));
    }

    @CommandHandler
    void handle(NameDeputyHdc c, Clock clock) {
        demandNotPast(c.until(), facts.today(clock));
        apply(new DeputyHdcNamed(c.agency(), c.deputy(), c.until(), c.by()));
    }

    @CommandHandler
    void handle(RemoveDeputyHdc c) {
        if (!facts.deputies().containsKey(c.deputy())) {
            throw AgencyRefusal.NOT_A_DEPUTY.refuse();
        }
        apply(new DeputyHdcRemoved(c.agency(), c.deputy(), c.by()));
    }

    private static void demandNotPast(LocalDate until, LocalDate today) {
        if (until.isBefore(today)) {
            throw new UnacceptableValue("/until", "until/past", "The last day is today or later.");
        }
    }

    /** What its history comes to. */
    AgencyFacts facts() {
        return facts;
    }

    @EventSourcingHandler
    void on(AgencyEvent e) {
        if (e instanceof AgencyRegistered registered) {
            id = registered.agency();
        }
        facts = facts.after(e);
    }
}
