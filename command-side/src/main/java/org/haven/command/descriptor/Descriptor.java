package org.haven.command.descriptor;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.haven.command.agency.Agencies;
import org.haven.command.refusal.Absent;
import org.haven.command.refusal.StaleVersion;
import org.haven.eventstore.AppendConditions;
import org.haven.eventstore.Claim;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorChanged;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorCorrected;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorRecorded;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorVoided;
import org.haven.kernel.descriptor.DescriptorId;

/** One row of what describes a project or an agency. */
@Aggregate
@SuppressWarnings("NullAway.Init") // the first event of its history sets what the constructor leaves out
final class Descriptor {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private DescriptorId id;

    private AgencyId agency;
    private Optional<ProjectId> project = Optional.empty();
    private Described described;

    Descriptor() {}

    @CommandHandler
    Descriptor(RecordDescriptor c, Agencies agencies) {
        var recorded = Described.record(c, cocs(agencies, c.agency(), c.project()));
        if (c.kind().isSole()) {
            AppendConditions.current()
                    .claim(Claim.forGood(
                            "descriptor",
                            c.kind() + "@" + c.project().map(Object::toString).orElseGet(c.agency()::toString),
                            c.descriptor().toString(),
                            DescriptorRefusal.DESCRIBED_ALREADY::refuse));
        }
        apply(recorded);
    }

    @CommandHandlerInterceptor
    void admit(DescriptorCommand c) {
        if (!c.agency().equals(agency)) {
            throw new Absent();
        }
        if (c.seen() != getVersion()) {
            throw new StaleVersion(getVersion());
        }
    }

    @CommandHandler
    void handle(ChangeDescriptor c, Agencies agencies, Clock clock) {
        apply(described.change(
                c, cocs(agencies, agency, project), agencies.of(agency).today(clock)));
    }

    @CommandHandler
    void handle(CorrectDescriptor c, Agencies agencies) {
        apply(described.correct(c, cocs(agencies, agency, project)));
    }

    @CommandHandler
    void handle(VoidDescriptor c) {
        apply(described.discard(c));
    }

    private static Set<CocCode> cocs(Agencies agencies, AgencyId agency, Optional<ProjectId> project) {
        var facts = agencies.of(agency);
        return project.map(facts::cocsOf).orElse(Set.of());
    }

    @EventSourcingHandler
    void on(DescriptorRecorded e) {
        id = e.descriptor();
        agency = e.agency();
        project = e.project();
        described = new Described.Standing(e.kind());
    }

    @EventSourcingHandler
    void on(DescriptorChanged e) {
        // What it says now is for readers; nothing is decided on it.
    }

    @EventSourcingHandler
    void on(DescriptorCorrected e) {
        // As above.
    }

    @EventSourcingHandler
    void on(DescriptorVoided e) {
        described = new Described.Voided();
    }
}
