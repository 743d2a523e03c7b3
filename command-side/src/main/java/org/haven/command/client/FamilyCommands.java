package org.haven.command.client;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.haven.command.agency.Agencies;
import org.haven.command.consent.Children;
import org.haven.command.consent.RecordRoiChoice;
import org.haven.command.consent.RevokeRoi;
import org.haven.kernel.client.ClientEvent.CoveredByGrant;
import org.haven.kernel.client.ClientEvent.RoiChoiceRecorded;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.client.IdentitySeal;
import org.haven.kernel.household.Relationship;
import org.springframework.stereotype.Component;

/** The commands that write to several records of a family at once; all of it happens, or none. */
@Component
final class FamilyCommands {

    private final Repository<Client> clients;
    private final Agencies agencies;
    private final Clock clock;

    FamilyCommands(Repository<Client> clients, Agencies agencies, Clock clock) {
        this.clients = clients;
        this.agencies = agencies;
        this.clock = clock;
    }

    @CommandHandler
    void handle(AddFamilyMember c, GrantHolders holders, IdentitySeal seal, RandomGenerator chance) throws Exception {
        var today = agencies.of(c.by().agency()).today(clock);
        var head = clients.load(c.client().toString());
        CoveredByGrant covered = head.invoke(client -> client.add(c, agencies, holders, today, clock));
        Optional<RoiChoiceRecorded> choice =
                c.relationship() == Relationship.CHILD ? head.invoke(Client::choiceForChildren) : Optional.empty();
        clients.newInstance(
                Client::new,
                member -> member.execute(client -> {
                    client.open(covered, chance);
                    choice.ifPresent(included -> client.include(included, seal, today));
                }));
    }

    @CommandHandler
    void handle(RecordRoiChoice c, GrantHolders holders, IdentitySeal seal) {
        var head = clients.load(c.client().toString());
        var today = agencies.of(c.by().agency()).today(clock);
        RoiChoiceRecorded choice = head.invoke(client -> client.choose(c, agencies, holders, seal, clock));
        List<ClientId> children = head.invoke(Client::children);
        if (c.children() == Children.ALL) {
            children.forEach(
                    child -> clients.load(child.toString()).execute(client -> client.include(choice, seal, today)));
        }
    }

    @CommandHandler
    void handle(RevokeRoi c) {
        var head = clients.load(c.client().toString());
        var today = agencies.of(c.by().agency()).today(clock);
        head.execute(client -> client.revoke(c, agencies, today));
        head.invoke(Client::children)
                .forEach(child -> clients.load(child.toString()).execute(client -> client.revokeWith(c, today)));
    }
}
