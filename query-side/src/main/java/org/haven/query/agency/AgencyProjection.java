package org.haven.query.agency;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.haven.kernel.agency.AgencyEvent.AgencyRegistered;
import org.haven.kernel.agency.AgencyEvent.AnonymousEntryPolicySet;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcNamed;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcRemoved;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.agency.AnonymousEntryPolicy.Provisional;
import org.haven.kernel.agency.AnonymousEntryPolicy.Standing;
import org.haven.kernel.agency.CocCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what an agency is and how it enters anonymous clients. */
@Component
@ProcessingGroup("agency")
final class AgencyProjection {

    private final JdbcClient sql;

    AgencyProjection(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(AgencyRegistered event, @SequenceNumber long version) {
        sql.sql("""
                        INSERT INTO query.agency (agency_id, name, time_zone, victim_service_provider, hud_id, version)
                        VALUES (:agency, :name, :timeZone, :victimServiceProvider, :hudId, :version)
                        ON CONFLICT (agency_id) DO UPDATE SET
                            name = excluded.name, time_zone = excluded.time_zone,
                            victim_service_provider = excluded.victim_service_provider,
                            hud_id = excluded.hud_id, version = excluded.version
                        """)
                .param("agency", event.agency().value())
                .param("name", event.name())
                .param("timeZone", event.timeZone().getId())
                .param("victimServiceProvider", event.victimServiceProvider())
                .param("hudId", event.hudId().orElseGet(event.agency()::asHudId))
                .param("version", version)
                .update();
    }

    @EventHandler
    void on(ProjectRegistered event, @SequenceNumber long version) {
        sql.sql("""
                        INSERT INTO query.agency_project (project_id, agency_id, name, type, cocs, hud_id)
                        VALUES (:project, :agency, :name, :type, :cocs, :hudId)
                        ON CONFLICT (project_id) DO UPDATE SET
                            agency_id = excluded.agency_id, name = excluded.name, type = excluded.type,
                            cocs = excluded.cocs, hud_id = excluded.hud_id
                        """)
                .param("project", event.project().value())
                .param("agency", event.agency().value())
                .param("name", event.name())
                .param("type", event.type().name())
                .param(
                        "cocs",
                        event.cocs().stream().map(CocCode::value).sorted().toArray(String[]::new))
                .param("hudId", event.hudId().orElseGet(event.project()::asHudId))
                .update();
        seen(event.agency(), version);
    }

    @EventHandler
    void on(AnonymousEntryPolicySet event, @SequenceNumber long version) {
        sql.sql("""
                        UPDATE query.agency
                        SET policy = :policy, policy_hours = :hours::integer, policy_project = :project::uuid,
                            policy_until = :until::date, grant_days = :grantDays
                        WHERE agency_id = :agency
                        """)
                .param("policy", nameOf(event.policy()))
                .param(
                        "hours",
                        provisional(event.policy()).map(Provisional::hours).orElse(null))
                .param(
                        "project",
                        standing(event.policy())
                                .map(policy -> policy.project().value())
                                .orElse(null))
                .param("until", standing(event.policy()).map(Standing::until).orElse(null))
                .param("grantDays", event.grantDays())
                .param("agency", event.agency().value())
                .update();
        seen(event.agency(), version);
    }

    @EventHandler
    void on(DeputyHdcNamed event, @SequenceNumber long version) {
        sql.sql("""
                        INSERT INTO query.agency_deputy (agency_id, deputy, until) VALUES (:agency, :deputy, :until)
                        ON CONFLICT (agency_id, deputy) DO UPDATE SET until = excluded.until
                        """)
                .param("agency", event.agency().value())
                .param("deputy", event.deputy().value())
                .param("until", event.until())
                .update();
        seen(event.agency(), version);
    }

    @EventHandler
    void on(DeputyHdcRemoved event, @SequenceNumber long version) {
        sql.sql("DELETE FROM query.agency_deputy WHERE agency_id = :agency AND deputy = :deputy")
                .param("agency", event.agency().value())
                .param("deputy", event.deputy().value())
                .update();
        seen(event.agency(), version);
    }

    @ResetHandler
    void reset() {
        sql.sql("TRUNCATE query.agency, query.agency_project, query.agency_deputy")
                .update();
    }

    private void seen(AgencyId agency, long version) {
        sql.sql("UPDATE query.agency SET version = :version WHERE agency_id = :agency")
                .param("version", version)
                .param("agency", agency.value())
                .update();
    }

    private static String nameOf(AnonymousEntryPolicy policy) {
        if (policy instanceof Provisional) {
            return "PROVISIONAL";
        }
        return policy instanceof Standing ? "STANDING" : "BEFORE_ENTRY";
    }

    private static Optional<Provisional> provisional(AnonymousEntryPolicy policy) {
        return Optional.of(policy).filter(Provisional.class::isInstance).map(Provisional.class::cast);
    }

    private static Optional<Standing> standing(AnonymousEntryPolicy policy) {
        return Optional.of(policy).filter(Standing.class::isInstance).map(Standing.class::cast);
    }
}
