package org.haven.standalone;

import java.util.List;

/** The agencies that take part, and the projects they run. */
interface Community {

    List<AgencyToRegister> agencies();

    List<ProjectToRegister> projects();
}
