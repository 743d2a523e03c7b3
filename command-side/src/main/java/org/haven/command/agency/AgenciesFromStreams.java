package org.haven.command.agency;

import java.util.Optional;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.haven.command.refusal.Absent;
import org.haven.eventstore.AppendConditions;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.agency.AgencyId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Folds an agency's stream, or remembers what it came to; a decision holds only while the stream stays as it was then. */
@Component
final class AgenciesFromStreams implements Agencies {

    /** @param version of the stream when it was folded */
    private record Folded(AgencyFacts facts, long version) {}

    private final EventStore history;
    private final Cache remembered;

    AgenciesFromStreams(EventStore history, @Qualifier("agencyFacts") Cache remembered) {
        this.history = history;
        this.remembered = remembered;
    }

    @Override
    public AgencyFacts of(AgencyId agency) {
        var folded = Optional.<Folded>ofNullable(remembered.get(agency)).orElseGet(() -> fold(agency));
        AppendConditions.current().unchanged(agency.toString(), folded.version());
        return folded.facts();
    }

    private Folded fold(AgencyId agency) {
        var events = history.readEvents(agency.toString());
        if (!events.hasNext()) {
            throw new Absent();
        }
        var facts = events.asStream()
                .map(event -> event.getPayload())
                .reduce(AgencyFacts.NONE, AgenciesFromStreams::after, (left, right) -> right);
        var folded = new Folded(facts, events.getLastSequenceNumber());
        remembered.put(agency, folded);
        return folded;
    }

    /** A long stream begins with a snapshot of the agency. */
    private static AgencyFacts after(AgencyFacts facts, Object event) {
        return event instanceof Agency agency ? agency.facts() : facts.after((AgencyEvent) event);
    }
}
