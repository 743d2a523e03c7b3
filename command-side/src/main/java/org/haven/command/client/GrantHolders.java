package org.haven.command.client;

import org.haven.kernel.client.ClientId;

/** Asks the client whose grant covers a family whether that grant stands. */
@FunctionalInterface
interface GrantHolders {

    void demandStanding(ClientId holder);
}
