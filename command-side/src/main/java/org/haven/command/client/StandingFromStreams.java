package org.haven.command.client;

import java.time.Clock;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.haven.command.agency.Agencies;
import org.haven.command.standing.ClientStanding;
import org.haven.eventstore.AppendConditions;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.Staff;
import org.haven.kernel.household.HouseholdId;
import org.springframework.stereotype.Component;

/** Answers from the clients' own streams, and ties the current command to the versions found there. */
@Component
final class StandingFromStreams implements ClientStanding, GrantHolders {

    private final Repository<Client> clients;
    private final Agencies agencies;
    private final Clock clock;

    StandingFromStreams(Repository<Client> clients, Agencies agencies, Clock clock) {
        this.clients = clients;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public void admit(ClientId client, HouseholdId household, ProjectId project, Staff by) {
        var today = agencies.of(by.agency()).today(clock);
        reliedOn(client)
                .invoke(record -> record.restsOn(by, today))
                .ifPresent(
                        holder -> reliedOn(holder).execute(record -> record.use(household, project, clock.instant())));
    }

    @Override
    public void demandStanding(ClientId holder) {
        reliedOn(holder).execute(record -> record.demandStanding(clock.instant()));
    }

    private Aggregate<Client> reliedOn(ClientId client) {
        Aggregate<Client> record = clients.load(client.toString());
        AppendConditions.current().unchanged(client.toString(), record.version());
        return record;
    }
}
