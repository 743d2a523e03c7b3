package org.haven.query.project;

import java.util.List;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;

/**
 * A project, as it is described.
 *
 * @param typeCode HUD FY2026 list 2.02.6
 * @param descriptors of the project, and of its agency
 */
record ProjectPage(
        ProjectId project,
        AgencyId agency,
        String name,
        int typeCode,
        ProjectType type,
        List<DescriptorRow> descriptors) {}
