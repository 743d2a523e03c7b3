package org.haven.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.YearMonth;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.haven.kernel.agency.AgencyEvent.NotEnteredTallied;
import org.haven.kernel.agency.TallyId;
import org.jspecify.annotations.Nullable;

/** One entry of an agency's tally: somebody was served and not entered. A stream of one event. */
@Aggregate
final class NotEnteredTally {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable TallyId id;

    NotEnteredTally() {}

    @CommandHandler
    NotEnteredTally(TallyNotEntered c, Agencies agencies, Clock clock) {
        var agency = agencies.of(c.by().agency());
        agency.cocsOf(c.project());
        apply(new NotEnteredTallied(
                c.tally(), c.by().agency(), c.project(), YearMonth.from(agency.today(clock)), c.reason()));
    }

    @EventSourcingHandler
    void on(NotEnteredTallied e) {
        id = e.tally();
    }
}
