package org.haven.command.agency;

import java.util.Set;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectType;

/**
 * What holds for one of an agency's projects.
 *
 * @param type HUD FY2026 2.02.6
 * @param cocs where it works (2.03)
 */
public record ProjectFacts(ProjectType type, Set<CocCode> cocs) {}
