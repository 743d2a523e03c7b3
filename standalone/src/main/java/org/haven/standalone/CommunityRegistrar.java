package org.haven.standalone;

import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.haven.command.agency.RegisterAgency;
import org.haven.command.agency.RegisterProject;
import org.haven.command.refusal.Refused;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.StaffId;

/** Registers a community at every start; what is registered already stays as it is. */
final class CommunityRegistrar {

    private static final Set<String> DONE_BEFORE =
            Set.of("agency/already-registered", "agency/project-already-registered");

    private final CommandGateway commands;

    CommunityRegistrar(CommandGateway commands) {
        this.commands = commands;
    }

    void register(Community community) {
        community.agencies().forEach(agency -> send(agency.agency(), command(agency)));
        community.projects().forEach(project -> send(project.agency(), command(project)));
    }

    private void send(AgencyId agency, Object command) {
        try {
            commands.sendAndWait(new GenericCommandMessage<>(command, byHaven(agency)));
        } catch (Refused refused) {
            if (!DONE_BEFORE.contains(refused.code())) {
                throw refused;
            }
        }
    }

    // As the command side marks what staff send, so that the events name who did it.
    private static MetaData byHaven(AgencyId agency) {
        return MetaData.with("staff", StaffId.HAVEN.value()).and("agency", agency.toString());
    }

    private static RegisterAgency command(AgencyToRegister agency) {
        return new RegisterAgency(
                agency.agency(),
                agency.name(),
                agency.timeZone(),
                agency.victimServiceProvider(),
                agency.hudId(),
                StaffId.HAVEN);
    }

    private static RegisterProject command(ProjectToRegister project) {
        return new RegisterProject(
                project.agency(),
                project.project(),
                project.name(),
                project.type(),
                project.cocs(),
                project.hudId(),
                StaffId.HAVEN);
    }
}
