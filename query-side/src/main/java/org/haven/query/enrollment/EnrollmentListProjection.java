package org.haven.query.enrollment;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who is enrolled in which project. */
@Component
@ProcessingGroup("enrollment_list")
final class EnrollmentListProjection {

    private final JdbcClient sql;

    EnrollmentListProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(ProjectRegistered event) {
        sql.sql("INSERT INTO query.enrollment_project (project_id) VALUES (:project) ON CONFLICT DO NOTHING")
                .param("project", event.project().value())
                .update();
    }

    @EventHandler
    void on(MemberEnrolled event) {
        sql.sql("""
                        INSERT INTO query.enrollment_list
                            (enrollment_id, household_id, client_id, project_id, relationship, entry_date)
                        VALUES (:enrollment, :household, :client, :project, :relationship, :entryDate)
                        ON CONFLICT (enrollment_id) DO UPDATE SET
                            household_id = excluded.household_id, client_id = excluded.client_id,
                            project_id = excluded.project_id, relationship = excluded.relationship,
                            entry_date = excluded.entry_date
                        """)
                .param("enrollment", event.enrollment().value())
                .param("household", event.household().value())
                .param("client", event.client().value())
                .param("project", event.project().value())
                .param("relationship", event.relationship().code())
                .param("entryDate", event.entryDate())
                .update();
    }

    @ResetHandler
    void reset() {
        sql.sql("TRUNCATE query.enrollment_list, query.enrollment_project, query.enrollment_client")
                .update();
    }
}
