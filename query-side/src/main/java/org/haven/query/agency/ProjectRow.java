package org.haven.query.agency;

import java.util.List;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;

/**
 * A project of an agency.
 *
 * @param typeCode HUD FY2026 list 2.02.6
 * @param hudId its ProjectID
 */
record ProjectRow(ProjectId project, String name, int typeCode, ProjectType type, List<String> cocs, String hudId) {}
