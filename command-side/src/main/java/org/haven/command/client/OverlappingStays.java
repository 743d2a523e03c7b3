package org.haven.command.client;

import java.util.Set;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.client.ClientId;

/** Whether two clients were enrolled in one project on a same day. */
@FunctionalInterface
interface OverlappingStays {

    boolean of(ClientId one, ClientId other, Set<ProjectId> projects);
}
