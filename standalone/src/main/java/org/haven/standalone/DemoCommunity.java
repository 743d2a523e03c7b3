package org.haven.standalone;

import static org.haven.kernel.agency.ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT;
import static org.haven.kernel.agency.ProjectType.RAPID_REHOUSING;
import static org.haven.kernel.agency.ProjectType.STREET_OUTREACH;
import static org.haven.kernel.agency.ProjectType.TRANSITIONAL_HOUSING;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;

/** Two agencies that nobody knows, to try Haven with. */
final class DemoCommunity implements Community {

    static final AgencyId HARBOR = new AgencyId(UUID.fromString("4a7b0d52-0c1e-4f0a-9d3c-6b1f5e8a2c01"));
    static final AgencyId ELM = new AgencyId(UUID.fromString("9e2c6f18-57d3-4b64-8f0e-1d7a3c5b9e02"));

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final CocCode BALANCE_OF_STATE = new CocCode("CT-505");
    private static final CocCode FAIRFIELD = new CocCode("CT-503");

    @Override
    public List<AgencyToRegister> agencies() {
        return List.of(agency(HARBOR, "Harbor House"), agency(ELM, "Elm Street Shelter"));
    }

    @Override
    public List<ProjectToRegister> projects() {
        return List.of(
                project(HARBOR, 1, "Harbor House Night Shelter", EMERGENCY_SHELTER_ENTRY_EXIT, BALANCE_OF_STATE),
                project(HARBOR, 2, "Harbor House Second Step", TRANSITIONAL_HOUSING, BALANCE_OF_STATE),
                project(HARBOR, 3, "Harbor House Outreach", STREET_OUTREACH, BALANCE_OF_STATE, FAIRFIELD),
                project(ELM, 4, "Elm Street Shelter", EMERGENCY_SHELTER_ENTRY_EXIT, FAIRFIELD),
                project(ELM, 5, "Elm Street Rehousing", RAPID_REHOUSING, FAIRFIELD));
    }

    private static AgencyToRegister agency(AgencyId agency, String name) {
        return new AgencyToRegister(agency, name, NEW_YORK, false, Optional.empty());
    }

    private static ProjectToRegister project(
            AgencyId agency, int number, String name, ProjectType type, CocCode... cocs) {
        var project = new ProjectId(UUID.fromString("c3d80e64-2b95-4a17-8e4f-0000000000" + "0" + number));
        return new ProjectToRegister(agency, project, name, type, Set.of(cocs), Optional.empty());
    }
}
