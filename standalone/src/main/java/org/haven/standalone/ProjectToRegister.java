package org.haven.standalone;

import java.util.Optional;
import java.util.Set;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;

/**
 * A project that an agency is to run here.
 *
 * @param hudId its ProjectID in the export it comes from
 */
record ProjectToRegister(
        AgencyId agency, ProjectId project, String name, ProjectType type, Set<CocCode> cocs, Optional<String> hudId) {}
