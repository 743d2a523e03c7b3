package org.haven.command.agency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.agency.AgencyEvent;
import org.haven.kernel.agency.AgencyEvent.AgencyRegistered;
import org.haven.kernel.agency.AgencyEvent.AnonymousEntryPolicySet;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcNamed;
import org.haven.kernel.agency.AgencyEvent.DeputyHdcRemoved;
import org.haven.kernel.agency.AgencyEvent.ProjectRegistered;
import org.haven.kernel.agency.AgencyEvent.RoiPolicySet;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.UnacceptableValue;

/**
 * What holds for an agency now, as its history tells.
 *
 * @param projects its projects
 * @param policySetBy who chose the policy; nobody chose the default
 * @param deputies who may decide in the HDC's place, and until which day
 * @param roi how long Releases of Information hold and who may give one
 */
public record AgencyFacts(
        ZoneId timeZone,
        boolean victimServiceProvider,
        Map<ProjectId, ProjectFacts> projects,
        AnonymousEntryPolicy policy,
        int grantDays,
        Optional<StaffId> policySetBy,
        Map<StaffId, LocalDate> deputies,
        RoiPolicy roi) {

    static final AgencyFacts NONE = new AgencyFacts(
            ZoneOffset.UTC,
            false,
            Map.of(),
            new AnonymousEntryPolicy.BeforeEntry(),
            7,
            Optional.empty(),
            Map.of(),
            RoiPolicy.UNLESS_SET);

    AgencyFacts after(AgencyEvent event) {
        if (event instanceof AgencyRegistered e) {
            return new AgencyFacts(
                    e.timeZone(), e.victimServiceProvider(), projects, policy, grantDays, policySetBy, deputies, roi);
        }
        if (event instanceof ProjectRegistered e) {
            return with(plus(projects, e.project(), new ProjectFacts(e.type(), e.cocs())), deputies);
        }
        if (event instanceof AnonymousEntryPolicySet e) {
            return new AgencyFacts(
                    timeZone,
                    victimServiceProvider,
                    projects,
                    e.policy(),
                    e.grantDays(),
                    Optional.of(e.setBy()),
                    deputies,
                    roi);
        }
        if (event instanceof DeputyHdcNamed e) {
            return with(projects, plus(deputies, e.deputy(), e.until()));
        }
        if (event instanceof DeputyHdcRemoved e) {
            var left = new HashMap<>(deputies);
            left.remove(e.deputy());
            return with(projects, Map.copyOf(left));
        }
        if (event instanceof RoiPolicySet e) {
            return new AgencyFacts(
                    timeZone, victimServiceProvider, projects, policy, grantDays, policySetBy, deputies, e.policy());
        }
        return this;
    }

    private AgencyFacts with(Map<ProjectId, ProjectFacts> newProjects, Map<StaffId, LocalDate> newDeputies) {
        return new AgencyFacts(
                timeZone, victimServiceProvider, newProjects, policy, grantDays, policySetBy, newDeputies, roi);
    }

    private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }

    /** The agency's local day. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), timeZone);
    }

    /** When a grant given now ends: with the last of its local days. */
    public Instant grantEnds(Clock clock) {
        return today(clock).plusDays(grantDays + 1L).atStartOfDay(timeZone).toInstant();
    }

    /** Whether a member of staff may decide on anonymous records today. */
    public boolean decides(Staff staff, Clock clock) {
        return staff.role() == Role.HDC
                || Optional.ofNullable(deputies.get(staff.id()))
                        .filter(until -> !today(clock).isAfter(until))
                        .isPresent();
    }

    /** The CoCs of one of its projects. */
    public Set<CocCode> cocsOf(ProjectId project) {
        return project(project).cocs();
    }

    /** What one of its projects does. */
    public ProjectType typeOf(ProjectId project) {
        return project(project).type();
    }

    private ProjectFacts project(ProjectId project) {
        return Optional.ofNullable(projects.get(project))
                .orElseThrow(() -> new UnacceptableValue(
                        "/project", "project/unknown", "Your agency has no such project. Choose one of its own."));
    }

    /** Refuses what the law keeps out of HMIS (34 U.S.C. 12291(b)(2)). */
    public AgencyFacts mayEnterClients() {
        if (victimServiceProvider) {
            throw AgencyRefusal.VICTIM_SERVICE_PROVIDER.refuse();
        }
        return this;
    }
}
