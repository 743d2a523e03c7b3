package org.haven.query.agency;

import java.util.Optional;
import org.haven.eventstore.StoredEvent;
import org.haven.eventstore.readmodel.ReadModel;
import org.haven.eventstore.readmodel.Row;
import org.haven.eventstore.readmodel.Rows;
import org.haven.eventstore.readmodel.Table;
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
import org.springframework.stereotype.Component;

/** Keeps what an agency is and how it enters anonymous clients. */
@Component
final class AgencyProjection extends ReadModel {

    private static final Table AGENCY = Table.of("query.agency", "agency_id", "agency_id");
    private static final Table PROJECT = Table.of("query.agency_project", "agency_id", "project_id");
    private static final Table DEPUTY = Table.of("query.agency_deputy", "agency_id", "agency_id", "deputy");

    private static final int GRANT_DAYS_UNLESS_SET = 7;

    AgencyProjection() {
        super("agency", AGENCY, PROJECT, DEPUTY);
        on(AgencyRegistered.class, (e, at, rows) -> registered(e, rows));
        on(ProjectRegistered.class, (e, at, rows) -> registered(e, rows));
        on(
                AnonymousEntryPolicySet.class,
                (e, at, rows) -> rows.find(AGENCY, e.agency().value()).ifPresent(row -> set(e, row)));
        on(
                DeputyHdcNamed.class,
                (e, at, rows) -> rows.open(
                                DEPUTY, e.agency().value(), e.deputy().value())
                        .put("until", e.until()));
        on(
                DeputyHdcRemoved.class,
                (e, at, rows) ->
                        rows.drop(DEPUTY, e.agency().value(), e.deputy().value()));
        on(AgencyRegistered.class, (e, at, rows) -> seen(e.agency(), at, rows));
        on(ProjectRegistered.class, (e, at, rows) -> seen(e.agency(), at, rows));
        on(AnonymousEntryPolicySet.class, (e, at, rows) -> seen(e.agency(), at, rows));
        on(DeputyHdcNamed.class, (e, at, rows) -> seen(e.agency(), at, rows));
        on(DeputyHdcRemoved.class, (e, at, rows) -> seen(e.agency(), at, rows));
    }

    private static void registered(AgencyRegistered event, Rows rows) {
        rows.find(AGENCY, event.agency().value())
                .orElseGet(() -> rows.open(AGENCY, event.agency().value())
                        .put("policy", "BEFORE_ENTRY")
                        .put("grant_days", GRANT_DAYS_UNLESS_SET))
                .put("name", event.name())
                .put("time_zone", event.timeZone().getId())
                .put("victim_service_provider", event.victimServiceProvider())
                .put("hud_id", event.hudId().orElseGet(event.agency()::asHudId));
    }

    private static void registered(ProjectRegistered event, Rows rows) {
        rows.open(PROJECT, event.project().value())
                .put("name", event.name())
                .put("type", event.type())
                .put("cocs", event.cocs().stream().map(CocCode::value).sorted().toList())
                .put("hud_id", event.hudId().orElseGet(event.project()::asHudId));
    }

    private static void set(AnonymousEntryPolicySet event, Row row) {
        row.put("policy", nameOf(event.policy()))
                .put("policy_hours", provisional(event.policy()).map(Provisional::hours))
                .put(
                        "policy_project",
                        standing(event.policy()).map(policy -> policy.project().value()))
                .put("policy_until", standing(event.policy()).map(Standing::until))
                .put("grant_days", event.grantDays());
    }

    private static void seen(AgencyId agency, StoredEvent at, Rows rows) {
        rows.find(AGENCY, agency.value()).ifPresent(row -> row.put("version", at.version()));
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
