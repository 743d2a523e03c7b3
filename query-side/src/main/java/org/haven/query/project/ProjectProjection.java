package org.haven.query.project;

import java.util.List;
import java.util.UUID;
import org.haven.eventstore.StoredEvent;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorChanged;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorCorrected;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorRecorded;
import org.haven.kernel.descriptor.DescriptorEvent.DescriptorVoided;
import org.haven.kernel.element.Answers;
import org.springframework.stereotype.Component;

/** Keeps how each project is described. */
@Component
final class ProjectProjection extends ReadModel {

    private static final Table PROJECT = Table.of("query.project", "agency_id", "project_id");
    private static final Table DESCRIPTOR = Table.of("query.project_descriptor", "descriptor_id", "descriptor_id");

    ProjectProjection() {
        super("project", PROJECT, DESCRIPTOR);
        on(
                ProjectRegistered.class,
                (e, at, rows) -> rows.open(PROJECT, e.project().value())
                        .put("name", e.name())
                        .put("type", e.type()));
        on(
                DescriptorRecorded.class,
                (e, at, rows) -> said(
                                e.answers(),
                                at,
                                rows.open(DESCRIPTOR, e.descriptor().value()))
                        .put("agency_id", e.agency().value())
                        .put("project_id", e.project().map(project -> project.value()))
                        .put("kind", e.kind()));
        on(
                DescriptorChanged.class,
                (e, at, rows) -> row(e.descriptor().value(), rows)
                        .forEach(row -> said(e.answers(), at, row).put("since", e.since())));
        on(
                DescriptorCorrected.class,
                (e, at, rows) -> row(e.descriptor().value(), rows).forEach(row -> said(e.answers(), at, row)));
        on(
                DescriptorVoided.class,
                (e, at, rows) -> rows.drop(DESCRIPTOR, e.descriptor().value()));
    }

    private static List<Row> row(UUID descriptor, Rows rows) {
        return rows.find(DESCRIPTOR, descriptor).stream().toList();
    }

    private static Row said(Answers answers, StoredEvent at, Row row) {
        return row.put("fields", answers.values().keySet())
                .put("answers", answers.values().values())
                .put("version", at.version());
    }
}
