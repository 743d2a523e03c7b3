package org.haven.command.agency;

import static org.haven.eventstore.KernelExamples.CONNECTICUT;
import static org.haven.eventstore.KernelExamples.HARBOR_HOUSE;
import static org.haven.eventstore.KernelExamples.HDC;
import static org.haven.eventstore.KernelExamples.NIGHT_SHELTER;
import static org.haven.eventstore.KernelExamples.WORKER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.event.StaffId;

/** Harbor House in New Haven, its people, and what holds for it. */
public final class AgencyExamples {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final Staff DANA = new Staff(WORKER, HARBOR_HOUSE, Role.WORKER);
    public static final Staff HAL = new Staff(HDC, HARBOR_HOUSE, Role.HDC);
    public static final Staff STRANGER = new Staff(new StaffId("sam.stranger"), AgencyId.next(), Role.HDC);

    public static final ProjectId RAPID_REHOUSING = ProjectId.next();

    private AgencyExamples() {}

    public static AgencyFacts harborHouse() {
        return under(new AnonymousEntryPolicy.BeforeEntry());
    }

    public static AgencyFacts under(AnonymousEntryPolicy policy) {
        return facts(policy, Map.of(), false);
    }

    public static AgencyFacts withDeputy(StaffId deputy, LocalDate until) {
        return facts(new AnonymousEntryPolicy.BeforeEntry(), Map.of(deputy, until), false);
    }

    /** Harbor House with a rule for its Releases of Information. */
    public static AgencyFacts with(RoiPolicy roi) {
        var facts = harborHouse();
        return new AgencyFacts(
                facts.timeZone(),
                facts.victimServiceProvider(),
                facts.projects(),
                facts.policy(),
                facts.grantDays(),
                facts.policySetBy(),
                facts.deputies(),
                roi);
    }

    public static AgencyFacts victimServiceProvider() {
        return facts(new AnonymousEntryPolicy.BeforeEntry(), Map.of(), true);
    }

    private static AgencyFacts facts(
            AnonymousEntryPolicy policy, Map<StaffId, LocalDate> deputies, boolean victimServiceProvider) {
        return new AgencyFacts(
                NEW_YORK,
                victimServiceProvider,
                Map.of(
                        NIGHT_SHELTER,
                        new ProjectFacts(ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT, Set.of(CONNECTICUT)),
                        RAPID_REHOUSING,
                        new ProjectFacts(ProjectType.RAPID_REHOUSING, Set.of(CONNECTICUT))),
                policy,
                7,
                Optional.of(HDC),
                deputies,
                RoiPolicy.UNLESS_SET);
    }

    public static Clock at(String instant) {
        return at(Instant.parse(instant));
    }

    public static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
