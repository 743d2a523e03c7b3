package org.haven.command.agency;

import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haven.command.refusal.Absent;
import org.haven.command.web.Write;
import org.haven.command.web.Written;
import org.haven.http.AllowedTo;
import org.haven.http.SignedIn;
import org.haven.http.Values;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.AnonymousEntryPolicy;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.NotEnteredReason;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.agency.RoiPolicy;
import org.haven.kernel.agency.TallyId;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.event.StaffId;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.UnacceptableValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agencies and projects take part, and set their rule. */
@RestController
final class AgencyController {

    /**
     * @param timeZone where the agency's days end, such as America/New_York
     * @param id the agency's id where the issuer of tokens knows it already; a fresh one when left out
     */
    record NewAgency(
            String name,
            String timeZone,
            boolean victimServiceProvider,
            @Nullable UUID id) {}

    /** @param type HUD FY2026 list 2.02.6 */
    record NewProject(String name, Integer type, List<String> cocs) {}

    /** When a client may be entered anonymously. */
    enum PolicyKind {
        BEFORE_ENTRY,
        PROVISIONAL,
        STANDING
    }

    /**
     * @param grantDays for how many local days an approval stays usable
     * @param hours for PROVISIONAL: within how many hours the HDC decides
     * @param project for STANDING: which project
     * @param until for STANDING: the last day
     */
    record NewPolicy(
            PolicyKind kind,
            Integer grantDays,
            @Nullable Integer hours,
            @Nullable UUID project,
            @Nullable LocalDate until) {

        AnonymousEntryPolicy policy() {
            return switch (kind) {
                case BEFORE_ENTRY -> new AnonymousEntryPolicy.BeforeEntry();
                case PROVISIONAL -> new AnonymousEntryPolicy.Provisional(needed("hours", hours));
                case STANDING ->
                    new AnonymousEntryPolicy.Standing(
                            new ProjectId(needed("project", project)), needed("until", until));
            };
        }

        private <T> T needed(String field, @Nullable T value) {
            return Optional.ofNullable(value)
                    .orElseThrow(() -> new UnacceptableValue(
                            "/" + field, "policy/" + field, "A " + kind + " policy says its " + field + "."));
        }
    }

    /**
     * @param termDays for how many days an ROI holds that names no last day; for good when left out
     * @param consentAge from what age a minor who came alone chooses for themselves
     */
    record NewRoiPolicy(
            @Nullable Integer termDays,
            Integer verbalFollowUpDays,
            Integer renewalNoticeDays,
            Integer consentAge,
            boolean unaccompaniedMinorsMayShare) {

        RoiPolicy policy() {
            return new RoiPolicy(
                    Optional.ofNullable(termDays),
                    verbalFollowUpDays,
                    renewalNoticeDays,
                    consentAge,
                    unaccompaniedMinorsMayShare);
        }
    }

    record NewDeputy(String deputy, LocalDate until) {}

    record NotEntered(UUID project, NotEnteredReason reason) {}

    @PostMapping("/agencies")
    @AllowedTo(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerAgency", summary = "An agency takes part in HMIS")
    ResponseEntity<Written> register(@RequestBody NewAgency body, SignedIn by, Write write) {
        var id = Optional.ofNullable(body.id()).map(AgencyId::new).orElseGet(AgencyId::next);
        var values = new Values();
        var name = values.at("/name", () -> named(body.name()));
        var zone = values.at("/timeZone", () -> zone(body.timeZone()));
        return values.then(() -> write.create(
                "/agencies/",
                id,
                new RegisterAgency(
                        id, name.get(), zone.get(), body.victimServiceProvider(), Optional.empty(), by.staff())));
    }

    @PostMapping("/agencies/{agency}/projects")
    @AllowedTo(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerProject", summary = "An agency runs a project")
    ResponseEntity<Written> register(
            @PathVariable AgencyId agency, @RequestBody NewProject body, SignedIn by, Write write) {
        var id = ProjectId.next();
        var values = new Values();
        var name = values.at("/name", () -> named(body.name()));
        var type = values.at("/type", () -> HudCode.of(ProjectType.class, body.type()));
        var cocs =
                values.at("/cocs", () -> body.cocs().stream().map(CocCode::new).collect(Collectors.toSet()));
        return values.then(() -> write.createWithin(
                agency,
                id,
                new RegisterProject(agency, id, name.get(), type.get(), cocs.get(), Optional.empty(), by.staff())));
    }

    @PostMapping("/agencies/{agency}/anonymous-entry-policy")
    @AllowedTo({Role.ADMIN, Role.HDC})
    @Operation(
            operationId = "setAnonymousEntryPolicy",
            summary = "An agency chooses when a client may be entered anonymously")
    ResponseEntity<Written> set(@PathVariable AgencyId agency, @RequestBody NewPolicy body, SignedIn by, Write write) {
        demandOwn(agency, by);
        if (body.kind() == PolicyKind.STANDING && by.role() != Role.HDC) {
            throw AgencyRefusal.STANDING_IS_THE_HDCS.refuse();
        }
        return write.change(agency, new SetAnonymousEntryPolicy(agency, body.policy(), body.grantDays(), by.staff()));
    }

    @PostMapping("/agencies/{agency}/roi-policy")
    @AllowedTo({Role.ADMIN, Role.HDC})
    @Operation(
            operationId = "setRoiPolicy",
            summary = "An agency chooses how long its Releases of Information hold and who may give one")
    ResponseEntity<Written> set(
            @PathVariable AgencyId agency, @RequestBody NewRoiPolicy body, SignedIn by, Write write) {
        demandOwn(agency, by);
        return write.change(agency, new SetRoiPolicy(agency, body.policy(), by.staff()));
    }

    @PostMapping("/agencies/{agency}/deputy-hdcs")
    @AllowedTo({Role.ADMIN, Role.HDC})
    @Operation(operationId = "nameDeputyHdc", summary = "A colleague may decide in the HDC's place")
    ResponseEntity<Written> name(@PathVariable AgencyId agency, @RequestBody NewDeputy body, SignedIn by, Write write) {
        demandOwn(agency, by);
        var values = new Values();
        var deputy = values.at("/deputy", () -> new StaffId(body.deputy()));
        return values.then(
                () -> write.change(agency, new NameDeputyHdc(agency, deputy.get(), body.until(), by.staff())));
    }

    @DeleteMapping("/agencies/{agency}/deputy-hdcs/{deputy}")
    @AllowedTo({Role.ADMIN, Role.HDC})
    @Operation(operationId = "removeDeputyHdc", summary = "A colleague no longer decides in the HDC's place")
    ResponseEntity<Written> remove(
            @PathVariable AgencyId agency, @PathVariable StaffId deputy, SignedIn by, Write write) {
        demandOwn(agency, by);
        return write.change(agency, new RemoveDeputyHdc(agency, deputy, by.staff()));
    }

    @PostMapping("/agencies/{agency}/not-entered")
    @AllowedTo({Role.WORKER, Role.HDC})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "tallyNotEntered",
            summary = "Somebody was served and not entered; nothing of them is kept")
    ResponseEntity<Written> tally(@PathVariable AgencyId agency, @RequestBody NotEntered body, Staff by, Write write) {
        if (!by.agency().equals(agency)) {
            throw new Absent();
        }
        var id = TallyId.next();
        return write.createWithin(id, id, new TallyNotEntered(id, new ProjectId(body.project()), body.reason(), by));
    }

    /** An HDC sets the rule of their own agency, an administrator that of any. */
    private static void demandOwn(AgencyId agency, SignedIn by) {
        if (by.role() != Role.ADMIN && !by.agency().equals(Optional.of(agency))) {
            throw new Absent();
        }
    }

    private static String named(String name) {
        if (name.isBlank() || name.length() > 200) {
            throw new UnacceptableValue("name/length", "A name has 1 to 200 characters.");
        }
        return name.strip();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new UnacceptableValue(
                    "time-zone/unknown", "This is no time zone. Write one such as America/New_York.");
        }
    }
}
