package org.haven.command.client;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.haven.command.agency.Agencies;
import org.haven.command.agency.AgencyFacts;
import org.haven.kernel.client.ClientEvent.RecordLinked;
import org.haven.kernel.client.ClientEvent.RecordUnlinked;
import org.haven.kernel.event.Staff;
import org.springframework.stereotype.Component;

/** The commands that tie two records of one person together, or untie them; both records are written, or none. */
@Component
final class LinkCommands {

    private final Repository<Client> clients;
    private final Agencies agencies;
    private final OverlappingStays stays;
    private final Clock clock;

    LinkCommands(Repository<Client> clients, Agencies agencies, OverlappingStays stays, Clock clock) {
        this.clients = clients;
        this.agencies = agencies;
        this.stays = stays;
        this.clock = clock;
    }

    @CommandHandler
    void handle(LinkRecords c) {
        var record = clients.load(c.client().toString());
        record.execute(client -> client.admit(c, agencies));
        var agency = demandHdc(c.by());
        RecordLinked linked = record.invoke(client -> client.link(c));
        boolean named = record.invoke(Client::named);
        clients.load(c.survivor().toString()).execute(survivor -> survivor.receive(linked, named, c.by()));
        if (stays.of(c.client(), c.survivor(), agency.projects().keySet())) {
            throw LinkingRefusal.STAYS_OVERLAP.refuse();
        }
    }

    @CommandHandler
    void handle(UnlinkRecords c) {
        var record = clients.load(c.client().toString());
        record.execute(client -> client.admit(c, agencies));
        demandHdc(c.by());
        RecordUnlinked unlinked = record.invoke(client -> client.unlink(c));
        clients.load(c.survivor().toString()).execute(survivor -> survivor.release(unlinked));
    }

    private AgencyFacts demandHdc(Staff by) {
        var agency = agencies.of(by.agency());
        if (!agency.decides(by, clock)) {
            throw LinkingRefusal.NOT_THE_HDC.refuse();
        }
        return agency;
    }
}
