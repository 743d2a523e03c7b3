package org.haven.query.completeness;

import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;

/** A project that a report is about. */
record ScoredProject(ProjectId project, String name, ProjectType type) {}
