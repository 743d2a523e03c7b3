package org.haven.command.agency;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.haven.command.refusal.Absent;
import org.haven.eventstore.AppendConditions;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.agency.AgencyId;
import org.springframework.stereotype.Component;

/** Folds an agency's stream. */
@Component
final class AgenciesFromStreams implements Agencies {

    private final EventStore history;

    AgenciesFromStreams(EventStore history) {
        this.history = history;
    }

    @Override
    public AgencyFacts of(AgencyId agency) {
        var events = history.readEvents(agency.toString());
        if (!events.hasNext()) {
            throw new Absent();
        }
        var facts = events.asStream()
                .map(event -> (AgencyEvent) event.getPayload())
                .reduce(AgencyFacts.NONE, AgencyFacts::after, (left, right) -> right);
        AppendConditions.current().unchanged(agency.toString(), events.getLastSequenceNumber());
        return facts;
    }
}
